package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.messaging.Gateway;
import cn.zhenqing365.messaging.Outbox;
import cn.zhenqing365.messaging.PaperGateway;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.actions.Report;
import cn.zhenqing365.ticket.actions.TakeReport;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** How a story is told: who calls, whose phone rings, what is answered, and what time it is. */
final class Story {
    final MovableClock clock;
    private final TakeReport take;
    private final StaffMembers staff;
    private final Outbox outbox;
    private final PaperGateway gateway;
    private final Promises promises;
    final Tickets tickets;
    private final WorkOrders workOrders;
    private static int replies;

    Story(MovableClock clock, TakeReport take, StaffMembers staff, Outbox outbox, PaperGateway gateway, Promises promises, Tickets tickets,
          WorkOrders workOrders) {
        this.clock = clock;
        this.take = take;
        this.staff = staff;
        this.outbox = outbox;
        this.gateway = gateway;
        this.promises = promises;
        this.tickets = tickets;
        this.workOrders = workOrders;
    }

    /** At {@code time} the agent has saved what a customer said whose call was answered at {@code answered}. */
    TakeReport.Taken report(SmallTown.Home home, String symptom, String answered, String time) {
        clock.set(answered);
        var answeredAt = clock.instant();
        clock.set(time);
        return take.take(new Report(home.id(), symptom, null, null, "HOTLINE", home.phone(), home.name(), null, answeredAt, false),
                staff.find(XIAO_CHEN.id()).orElseThrow());
    }

    /** Lets time pass to {@code time}: what is due is done, what is queued is sent. */
    void at(String time) {
        clock.set(time);
        run();
    }

    void run() {
        while (promises.sweep(clock.instant(), 100) > 0) { }
        sent();
    }

    void sent() {
        while (outbox.sendDue() > 0) { }
    }

    /** Everything said to this phone so far, each text put together from its parts. */
    List<String> textsTo(String phone) {
        var whole = new LinkedHashMap<UUID, StringBuilder>();
        for (var part : gateway.given) if (part.toPhone().equals(phone)) whole.computeIfAbsent(part.messageId(), it -> new StringBuilder()).append(part.text());
        return whole.values().stream().map(StringBuilder::toString).toList();
    }

    String lastTextTo(String phone) {
        var all = textsTo(phone);
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    /** A text from a phone, at {@code time}. */
    void reply(String phone, String time, String words) {
        clock.set(time);
        gateway.listener.reply(new Gateway.Reply("r" + replies++, phone, words.getBytes(StandardCharsets.UTF_16BE), 0, 1, 1));
        outbox.handleReplies();
        sent();
    }

    /** The phone has the text. */
    void delivered(String phone) {
        var parts = new ArrayList<>(gateway.given);
        for (var part : parts)
            if (part.toPhone().equals(phone))
                gateway.listener.receipt(new Gateway.Receipt("g-" + part.messageId() + "-" + part.part(), phone, part.reference(), true, null));
    }

    PromiseView promise(Ticket ticket, String clockName) {
        return promises.ofThread(ticket.id()).stream().filter(it -> it.clock().equals(clockName)).reduce((older, newer) -> newer).orElseThrow();
    }

    Ticket now(Ticket ticket) {
        return tickets.get(ticket.id());
    }

    WorkOrder visit(Ticket ticket) {
        return workOrders.ofTickets(List.of(ticket.id())).stream().reduce((older, newer) -> newer).orElseThrow();
    }

    Instant time(String chinaTime) {
        var before = clock.instant();
        clock.set(chinaTime);
        var wanted = clock.instant();
        clock.set(before);
        return wanted;
    }

    static Actor technician(SmallTown.Person who) {
        return Actor.staff(who.id(), who.name(), Actor.Channel.PHONE_PAGE);
    }
}
