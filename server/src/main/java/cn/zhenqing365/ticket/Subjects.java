package cn.zhenqing365.ticket;

import cn.zhenqing365.ticket.contact.CaseRules;
import cn.zhenqing365.workorder.FaultCatalogue;
import org.springframework.stereotype.Component;

/** What a ticket is about, in words: a fault or a job of the catalogue, or a topic of a complaint, an opinion, a question. */
@Component
class Subjects {
    record Name(String zh, String en) {}

    private final FaultCatalogue faults;
    private final CaseRules cases;

    Subjects(FaultCatalogue faults, CaseRules cases) {
        this.faults = faults;
        this.cases = cases;
    }

    Name of(Ticket it) {
        return faults.find(it.symptom()).map(fault -> new Name(fault.name(), fault.nameEn()))
                .or(() -> cases.topic(it.symptom()).map(topic -> new Name(topic.name(), topic.nameEn())))
                .orElse(new Name(it.symptom(), it.symptom()));
    }
}
