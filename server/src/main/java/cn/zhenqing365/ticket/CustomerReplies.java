package cn.zhenqing365.ticket;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.messaging.TextReceived;
import cn.zhenqing365.ticket.actions.CancelTicket;
import cn.zhenqing365.ticket.actions.CloseTicket;
import cn.zhenqing365.ticket.actions.PostponeRepair;
import cn.zhenqing365.ticket.actions.ReopenTicket;
import cn.zhenqing365.ticket.model.CustomerWord;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A customer answers by text: fixed, not fixed, another time, cancel. What cannot be read is written down and answered with
 * what can be said; nothing a customer wrote is lost.
 */
@Component
class CustomerReplies {
    private final StaffMembers staff;
    private final Tickets tickets;
    private final CloseTicket close;
    private final ReopenTicket reopen;
    private final PostponeRepair postpone;
    private final CancelTicket cancel;
    private final Journal journal;
    private final Messages messages;

    CustomerReplies(StaffMembers staff, Tickets tickets, CloseTicket close, ReopenTicket reopen, PostponeRepair postpone, CancelTicket cancel,
                    Journal journal, Messages messages) {
        this.staff = staff;
        this.tickets = tickets;
        this.close = close;
        this.reopen = reopen;
        this.postpone = postpone;
        this.cancel = cancel;
        this.journal = journal;
        this.messages = messages;
    }

    @EventListener
    void received(TextReceived text) {
        if (staff.activeByPhone(text.fromPhone()).isPresent()) return;
        var ticket = tickets.openByPhone(text.fromPhone()).stream().findFirst();
        journal.write(Happening.of("CUSTOMER_REPLIED", "TICKET", ticket.map(Ticket::id).orElse(null), ticket.map(Ticket::id).orElse(null),
                ticket.map(Ticket::areaCode).orElse(null), ticket.map(CustomerReplies::customer).orElse(Actor.SYSTEM), text.receivedAt(),
                "body", text.body(), "text", text.inboundId()));
        ticket.ifPresent(it -> refusalOf(it, text).ifPresent(answer -> messages.queue(text.receivedAt(), new OutgoingText(
                Ids.at(text.receivedAt()), text.fromPhone(), answer, "ANSWER", it.id(), it.id(), false))));
    }

    private Optional<String> refusalOf(Ticket it, TextReceived text) {
        var word = CustomerWord.read(text.body(), it.state() == TicketState.RESOLVED, text.receivedAt());
        if (word instanceof CustomerWord.Fixed && it.state() == TicketState.RESOLVED) close.confirmed(it.id(), customer(it), text.receivedAt());
        else if (word instanceof CustomerWord.NotFixed && it.state() == TicketState.RESOLVED) reopen.reopen(it.id(), text.body(), customer(it), text.receivedAt());
        else if (word instanceof CustomerWord.Later later) return move(it, later.window(), text);
        else if (word instanceof CustomerWord.Cancel && it.state() != TicketState.RESOLVED) cancel.cancel(it.id(), "用户短信取消", customer(it));
        else return Optional.of(it.state() == TicketState.RESOLVED ? "未能识别。修好请回复1,没修好请回复2。人工服务96296"
                : "未能识别。改约请回复如“改约 明天14-16”,取消请回复“取消”。人工服务96296");
        return Optional.empty();
    }

    /** The window is checked before anything is written, so that an impossible wish is answered and not retried. */
    private Optional<String> move(Ticket it, TimeWindow window, TextReceived text) {
        if (!window.end().isAfter(text.receivedAt())) return Optional.of("所约时间已过,请另选时间。人工服务96296");
        if (it.state() == TicketState.RESOLVED) return Optional.of("维修已完工,没修好请回复2。人工服务96296");
        postpone.moveVisit(it.id(), window, "TEXT_REPLY", text.inboundId().toString(), customer(it));
        return Optional.empty();
    }

    private static Actor customer(Ticket it) {
        return Actor.customer(it.householdId(), it.customerName(), Actor.Channel.TEXT);
    }
}
