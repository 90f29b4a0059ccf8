package cn.zhenqing365.ticket;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.messaging.TextReceived;
import cn.zhenqing365.platform.web.RefusalWords;
import cn.zhenqing365.ticket.actions.CancelTicket;
import cn.zhenqing365.ticket.card.CardTexts;
import cn.zhenqing365.ticket.actions.CloseTicket;
import cn.zhenqing365.ticket.actions.PostponeRepair;
import cn.zhenqing365.ticket.actions.ReopenTicket;
import cn.zhenqing365.ticket.model.CustomerWord;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A customer answers by text: fixed, not fixed, another time, cancel. What cannot be read is written down and answered with
 * what can be said; nothing a customer wrote is lost.
 */
@Component
class CustomerReplies {
    private static final String HOTLINE = "人工服务96296";

    private final StaffMembers staff;
    private final Tickets tickets;
    private final CloseTicket close;
    private final ReopenTicket reopen;
    private final PostponeRepair postpone;
    private final CancelTicket cancel;
    private final WordOnCase word;
    private final CardTexts cards;
    private final Journal journal;
    private final Messages messages;
    private final TransactionTemplate nested;

    CustomerReplies(StaffMembers staff, Tickets tickets, CloseTicket close, ReopenTicket reopen, PostponeRepair postpone, CancelTicket cancel,
                    WordOnCase word, CardTexts cards, Journal journal, Messages messages, PlatformTransactionManager transactions) {
        this.staff = staff;
        this.tickets = tickets;
        this.close = close;
        this.reopen = reopen;
        this.postpone = postpone;
        this.cancel = cancel;
        this.word = word;
        this.cards = cards;
        this.journal = journal;
        this.messages = messages;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void received(TextReceived text) {
        if (staff.activeByPhone(text.fromPhone()).isPresent()) return;
        var meant = meant(text);
        journal.write(Happening.of("CUSTOMER_REPLIED", "TICKET", meant.map(Ticket::id).orElse(null), meant.map(Ticket::id).orElse(null),
                meant.map(Ticket::areaCode).orElse(null), meant.map(CustomerReplies::customer).orElse(Actor.SYSTEM), text.receivedAt(),
                "body", text.body(), "text", text.inboundId(), "phone", meant.isPresent() ? null : PhoneNumber.mask(text.fromPhone())));
        var answer = meant.map(it -> answer(it, text)).orElseGet(() -> toTheCard(text).orElseGet(() -> stranger(text)));
        if (answer.isEmpty()) return;
        var subject = meant.map(Ticket::id).orElse(text.inboundId());
        messages.queue(text.receivedAt(), new OutgoingText(Ids.at(text.receivedAt()), text.fromPhone(), answer.get(), "ANSWER", subject,
                meant.map(Ticket::id).orElse(null), false));
    }

    /** With several open requests an answer to "fixed?" belongs to the one that asks, everything else to the newest; then to the last one closed. */
    private Optional<Ticket> meant(TextReceived text) {
        var open = tickets.openByPhone(text.fromPhone());
        var word = CustomerWord.read(text.body(), true, text.receivedAt());
        var asking = open.stream().filter(it -> it.state() == TicketState.RESOLVED).findFirst();
        if (asking.isPresent() && (word instanceof CustomerWord.Fixed || word instanceof CustomerWord.NotFixed || WordOnCase.isVerdict(text.body()))) return asking;
        return open.stream().filter(it -> it.state() != TicketState.RESOLVED).findFirst().or(() -> asking)
                .or(() -> tickets.closedByPhone(text.fromPhone(), text.receivedAt()));
    }

    /** A household that holds a contact card writes to whoever is on duty for it; nothing when it holds none. */
    private Optional<Optional<String>> toTheCard(TextReceived text) {
        try {
            return nested.execute(status -> cards.forward(text.fromPhone(), text.body(), text.receivedAt()));
        } catch (Refused refused) {
            return Optional.of(Optional.of(RefusalWords.sentence(refused.refusal(), Locale.CHINESE) + HOTLINE));
        }
    }

    /** A number we know nothing of is told once a day where to turn; two machines must not talk to each other all night. */
    private Optional<String> stranger(TextReceived text) {
        return isMobile(text.fromPhone()) && messages.isFirstWord(text.fromPhone(), text.inboundId(), text.receivedAt().minus(Duration.ofDays(1)))
                ? Optional.of("没有查到用本机号码登记的报修。报修和查询请致电96296。") : Optional.empty();
    }

    private static boolean isMobile(String phone) {
        try {
            return PhoneNumber.of(phone).isMobile();
        } catch (Refused notANumber) {
            return false;
        }
    }

    /** Done, or answered with what stands in the way: a refusal undoes the deed, the reply stays recorded. */
    private Optional<String> answer(Ticket it, TextReceived text) {
        try {
            return nested.execute(status -> act(it, CustomerWord.read(text.body(), it.state() == TicketState.RESOLVED || it.state() == TicketState.CLOSED,
                    text.receivedAt()), text));
        } catch (Refused refused) {
            return Optional.of(RefusalWords.sentence(refused.refusal(), Locale.CHINESE) + HOTLINE);
        }
    }

    private Optional<String> act(Ticket it, CustomerWord word, TextReceived text) {
        if (!it.isFault() && !it.kind().equals("BUSINESS")) return this.word.of(it, text.body(), customer(it));
        var state = it.state();
        if (word instanceof CustomerWord.Fixed && state == TicketState.RESOLVED) close.confirmed(it.id(), customer(it), text.receivedAt());
        else if (word instanceof CustomerWord.NotFixed && (state == TicketState.RESOLVED || state == TicketState.CLOSED)) {
            reopen.reopen(it.id(), text.body(), customer(it), text.receivedAt());
            return Optional.of("对不起,没修好。已重新派单" + it.number() + ",维修员会尽快与您联系。");
        } else if (state == TicketState.CLOSED) return word instanceof CustomerWord.Unread
                ? cards.forward(text.fromPhone(), text.body(), text.receivedAt()).orElseGet(() -> Optional.of("报修" + it.number() + "已结束。仍有问题请回复“没修好”。" + HOTLINE)) : Optional.empty();
        else if (state == TicketState.RESOLVED) return Optional.of((word instanceof CustomerWord.Courtesy ? "不客气。"
                : word instanceof CustomerWord.Unread ? "未能识别。" : "维修已完工。") + "修好请回复1,没修好请回复2。" + HOTLINE);
        else if (word instanceof CustomerWord.Later later) postpone.moveVisit(it.id(), later.window(), "TEXT_REPLY", text.inboundId().toString(), customer(it));
        else if (word instanceof CustomerWord.LaterSometime) return Optional.of("请写明两小时以内的时间,如“改约 明天14-16”。" + HOTLINE);
        else if (word instanceof CustomerWord.Cancel) cancel.cancel(it.id(), "用户短信取消", customer(it));
        else if (!(word instanceof CustomerWord.Courtesy))
            return Optional.of("您的话已记下,报修" + it.number() + "正在处理。改约请回复如“改约 明天14-16”,取消请回复“取消”。" + HOTLINE);
        return Optional.empty();
    }

    private static Actor customer(Ticket it) {
        return Actor.customer(it.householdId(), it.customerName(), Actor.Channel.TEXT);
    }
}
