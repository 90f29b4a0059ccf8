package cn.zhenqing365.ticket;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.ticket.actions.CloseTicket;
import cn.zhenqing365.ticket.complaint.HearCustomer;
import cn.zhenqing365.ticket.contact.Questions;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The customer's word on a complaint, an opinion or a question, by text or on the page: satisfied, or not. */
@Component
public class WordOnCase {
    private static final String HOW = "未能识别。满意请回复1,不满意请回复2。人工服务96296";
    private final HearCustomer complaint;
    private final Questions questions;
    private final CloseTicket close;
    private final Clock clock;

    WordOnCase(HearCustomer complaint, Questions questions, CloseTicket close, Clock clock) {
        this.complaint = complaint;
        this.questions = questions;
        this.close = close;
        this.clock = clock;
    }

    /** @return what to answer when the text says neither; empty when it was understood */
    Optional<String> of(Ticket it, String body, Actor by) {
        var word = plain(body);
        if (it.state() != TicketState.RESOLVED) return Optional.of(it.number() + "正在处理,您的话已记入案卷。人工服务96296");
        if (word.startsWith("2") || word.contains("不满意")) say(it, false, word, by);
        else if (word.startsWith("1") || word.contains("满意")) say(it, true, word, by);
        else return Optional.of(HOW);
        return Optional.empty();
    }

    /** It says satisfied or not, so it belongs to the request that asked. */
    static boolean isVerdict(String body) {
        var word = plain(body);
        return word.startsWith("1") || word.startsWith("2") || word.contains("满意");
    }

    private static String plain(String body) {
        return Normalizer.normalize(body == null ? "" : body, Normalizer.Form.NFKC).strip();
    }

    public void say(Ticket it, boolean satisfied, String words, Actor by) {
        if (it.kind().equals("COMPLAINT")) complaint.say(it.id(), satisfied, words, by);
        else if (satisfied) close.confirmed(it.id(), by, clock.instant());
        else questions.again(it.id(), words, by);
    }
}
