package cn.zhenqing365.notice;

import cn.zhenqing365.dispatch.VisitForeseenLate;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketEvents;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.workorder.Events.AppointmentAgreed;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The texts that matter to a customer, each with the link to see for themselves. */
@Component
class CustomerNotices {
    private final Tickets tickets;
    private final StaffMembers staff;
    private final Messages messages;
    private final String publicUrl;

    CustomerNotices(Tickets tickets, StaffMembers staff, Messages messages, @Value("${zq.public-url:http://localhost:${zq.port:8365}}") String publicUrl) {
        this.tickets = tickets;
        this.staff = staff;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    @EventListener
    void accepted(TicketEvents.Accepted event) {
        var whom = event.sent().whom();
        var who = whom.staffId() == null ? "维修员" : "维修员" + whom.name() + "(工号" + whom.staffNo() + ")";
        say("ACCEPTED", event.ticket(), "您的报修" + event.ticket().number() + "已受理," + who + "20分钟内与您联系。进度 " + link(event.ticket()) + " 查询96296", event.at());
    }

    @EventListener
    void along(TicketEvents.GoesAlong event) {
        var visit = event.visit();
        var who = staff.find(visit.technicianId()).map(it -> "维修员" + it.name() + "(工号" + it.staffNo() + ")").orElse("维修员");
        say("ACCEPTED", event.ticket(), "您的报修" + event.ticket().number() + "已受理,与您家已登记的上门一次办完," + who
                + (visit.windowStart() == null ? "会尽快与您联系" : Zones.dayAndClock(visit.windowStart()) + "-" + Zones.clock(visit.windowEnd()) + "上门") + "。进度 " + link(event.ticket()) + " 查询96296", event.at());
    }

    @EventListener
    void agreed(AppointmentAgreed event) {
        var work = event.work();
        var ticket = tickets.get(work.ticketId());
        var who = work.technicianId() == null ? "" : staff.find(work.technicianId()).map(it -> ",维修员" + it.name() + ",电话" + it.phone()).orElse("");
        say("APPOINTED", ticket, (event.moved() ? "已改约" : "已预约") + Zones.dayAndClock(work.windowStart()) + "-" + Zones.clock(work.windowEnd()) + "上门" + who
                + ",承诺" + Zones.dayAndClock(ticket.promisedAt()) + (ticket.isFault() ? "前修复" : "前办结") + "。改约回复“改约 明天9-11”或点 " + link(ticket), event.at());
    }

    @EventListener
    void late(VisitForeseenLate event) {
        var ticket = tickets.get(event.work().ticketId());
        var who = event.work().technicianId() == null ? "维修员" : staff.find(event.work().technicianId()).map(it -> "维修员" + it.name() + "(" + it.phone() + ")").orElse("维修员");
        say("LATE", ticket, "抱歉," + who + "要晚到,预计" + Zones.clock(event.eta()) + "左右上门(原约" + Zones.clock(event.work().windowStart()) + "-" + Zones.clock(event.work().windowEnd())
                + ")。改约回复“改约 明天9-11”或点 " + link(ticket), event.at());
    }

    @EventListener
    void resolved(TicketEvents.Resolved event) {
        if (event.ticket().isFault()) say("DONE", event.ticket(), "报修" + event.ticket().number() + "已完工。修好请回复1,没修好请回复2,评价点 " + link(event.ticket()), event.at());
    }

    @EventListener
    void cancelled(TicketEvents.Cancelled event) {
        say("CANCELLED", event.ticket(), (event.ticket().isFault() ? "报修" : "事项") + event.ticket().number() + "已按您的要求取消,如有需要请致电96296", event.at());
    }

    /** A land line gets no text: the agent has said it, the call-back will ask. */
    private void say(String purpose, Ticket ticket, String body, Instant at) {
        if (!PhoneNumber.of(ticket.contactPhone()).isMobile()) return;
        messages.queue(at, new OutgoingText(Ids.at(at), ticket.contactPhone(), body, purpose, ticket.id(), ticket.id(), false));
    }

    private String link(Ticket ticket) {
        return publicUrl + "/c/" + ticket.linkToken();
    }
}
