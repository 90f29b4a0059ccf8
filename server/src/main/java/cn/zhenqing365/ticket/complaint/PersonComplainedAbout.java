package cn.zhenqing365.ticket.complaint;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Refused;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody judges their own case: whom a complaint is about neither holds nor decides it. */
@Component
public class PersonComplainedAbout {
    private final JdbcClient jdbc;

    PersonComplainedAbout(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused COMPLAINED_ABOUT */
    public void mayNotBe(UUID ticketId, Staff who) {
        if (of(ticketId).filter(who.id()::equals).isPresent()) throw Refused.because("COMPLAINED_ABOUT", "name", who.name());
    }

    public boolean isNot(UUID ticketId, Staff who) {
        return of(ticketId).filter(who.id()::equals).isEmpty();
    }

    Optional<UUID> of(UUID ticketId) {
        return jdbc.sql("select about_staff from complaint where ticket_id = ? and about_staff is not null").param(ticketId).query(UUID.class).optional();
    }
}
