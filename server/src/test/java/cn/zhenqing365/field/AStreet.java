package cn.zhenqing365.field;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.messaging.PaperGateway;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.actions.Report;
import cn.zhenqing365.ticket.actions.TakeReport;
import cn.zhenqing365.workorder.Assignment;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the phone pages have in common: the small town, a job just given to 李明, and people with a phone in hand. */
@TestConfiguration
public class AStreet {
    @Bean
    @Primary
    PaperGateway paper() {
        return new PaperGateway();
    }

    @Bean
    Street street(DataSource database, JdbcClient jdbc, MovableClock clock, TakeReport take, StaffMembers staff, WorkOrders workOrders) {
        return new Street(database, jdbc, clock, take, staff, workOrders);
    }

    public record Street(DataSource database, JdbcClient jdbc, MovableClock clock, TakeReport take, StaffMembers staff, WorkOrders workOrders) {
        /** 08:10, nothing open. */
        public void morning() {
            if (jdbc.sql("select count(*) from staff").query(Long.class).single() == 0) SmallTown.build(database, LocalDate.of(2026, 11, 24));
            for (var table : new String[] {"appointment_hour", "appointment", "work_order_photo", "phone_reveal", "assignment", "work_order", "ticket_report", "ticket",
                    "promise_pause", "promise", "idempotent_answer", "message_part", "message"}) jdbc.sql("delete from " + table).update();
            clock.set(MovableClock.MORNING);
            clock.set("08:10");
        }

        public Ticket report(SmallTown.Home home) {
            return take.take(new Report(home.id(), "TV-01", null, null, "HOTLINE", home.phone(), home.name(), null, clock.instant(), false),
                    staff.find(SmallTown.XIAO_CHEN.id()).orElseThrow()).ticket();
        }

        public Assignment asked(Ticket ticket) {
            var all = workOrders.assignmentsOf(workOrders.byNumber(ticket.number() + "-1").id());
            return all.get(all.size() - 1);
        }

        public String textTo(String phone) {
            return jdbc.sql("select body from message where to_phone = ? order by queued_at desc, id desc limit 1").param(phone).query(String.class).single();
        }

        public static Browser as(int port, SmallTown.Person who) {
            var browser = new Browser(port);
            if (browser.signIn(who.login(), SmallTown.PASSWORD).status() != 200) throw new IllegalStateException(who.name());
            return browser;
        }
    }
}
