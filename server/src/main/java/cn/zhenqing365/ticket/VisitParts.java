package cn.zhenqing365.ticket;

import cn.zhenqing365.ticket.business.BusinessRequests;
import cn.zhenqing365.ticket.business.BusinessRules;
import cn.zhenqing365.workorder.FaultCatalogue;
import cn.zhenqing365.workorder.Part;
import cn.zhenqing365.workorder.WorkParts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The parts of a visit with what is still owed before each may be called done: for the one who stands at the door. */
@Component
public class VisitParts {
    public record Word(String code, String name, String nameEn) {}

    /**
     * @param free             true: costs nothing unless the customer broke it; false: by the tariff
     * @param toJudge          wear or damage must be said first (M03)
     * @param papersMissing    codes of what nobody has seen yet
     * @param explanationsOwed of the six of a sale (R-67-INF)
     * @param repair           a reported fault that shares the visit: closed with cause, action and readings
     */
    public record ToDo(UUID id, String job, String name, String nameEn, String service, String state, String words, boolean free, boolean toJudge,
                       List<String> papersMissing, List<Word> explanationsOwed, boolean repair) {}

    private final WorkParts parts;
    private final BusinessRequests requests;
    private final BusinessRules rules;
    private final FaultCatalogue jobs;

    VisitParts(WorkParts parts, BusinessRequests requests, BusinessRules rules, FaultCatalogue jobs) {
        this.parts = parts;
        this.requests = requests;
        this.rules = rules;
        this.jobs = jobs;
    }

    /** Empty for a repair, which is closed as a whole. */
    public List<ToDo> of(UUID workOrderId) {
        return parts.of(List.of(workOrderId)).stream().map(this::toDo).toList();
    }

    private ToDo toDo(Part it) {
        var job = jobs.get(it.job());
        if (it.isRepair()) return new ToDo(it.id(), it.job(), job.name(), job.nameEn(), it.service(), it.state(), it.words(), true, false, List.of(), List.of(), true);
        var request = requests.of(it.ticketId()).orElseThrow();
        var missing = request.papers().stream().filter(paper -> paper.receivedAt() == null).map(paper -> paper.code()).toList();
        var owed = rules.explanations().stream().filter(word -> request.explanationsOwed().contains(word.code()))
                .map(word -> new Word(word.code(), word.name(), word.nameEn())).toList();
        return new ToDo(it.id(), it.job(), job.name(), job.nameEn(), it.service(), it.state(), it.words(), Long.valueOf(0).equals(rules.get(it.job()).feeCents()),
                rules.get(it.job()).judged(), missing, owed, false);
    }
}
