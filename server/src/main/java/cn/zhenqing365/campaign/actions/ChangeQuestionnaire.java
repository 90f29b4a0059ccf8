package cn.zhenqing365.campaign.actions;

import cn.zhenqing365.campaign.model.Question;
import cn.zhenqing365.campaign.model.Questionnaire;
import cn.zhenqing365.campaign.store.QuestionnaireStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.ticket.contact.CaseRules;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Other questions: a draft is changed until it is published, from then on it stays as it is for ever. */
@Component
public class ChangeQuestionnaire {
    private final QuestionnaireStore store;
    private final CaseRules cases;
    private final Journal journal;
    private final Clock clock;

    ChangeQuestionnaire(QuestionnaireStore store, CaseRules cases, Journal journal, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param version null for a new draft. @throws Refused QUESTIONNAIRE_PUBLISHED, and whatever is wrong with the questions */
    @Transactional
    public Questionnaire save(Integer version, String title, String titleEn, List<Question> questions, Actor by) {
        var it = new Questionnaire(version == null ? 0 : version, title, titleEn == null ? "" : titleEn, questions, false);
        it.check();
        for (var one : questions) if (one.ticket() != null) cases.checkedTopic(one.ticket().topic());
        var now = clock.instant();
        var saved = version;
        if (version == null) while (saved == null) saved = store.add(it, by.name(), now);
        else if (!store.change(version, it, by.name(), now)) throw known(version);
        journal.write(Happening.of("QUESTIONNAIRE_SAVED", "QUESTIONNAIRE", Ids.at(now), null, null, by, now, "version", saved));
        return store.find(saved).orElseThrow();
    }

    /** @throws Refused QUESTIONNAIRE_PUBLISHED, NOT_FOUND */
    @Transactional
    public Questionnaire publish(int version, Actor by) {
        var now = clock.instant();
        if (!store.publish(version, now)) throw known(version);
        journal.write(Happening.of("QUESTIONNAIRE_PUBLISHED", "QUESTIONNAIRE", Ids.at(now), null, null, by, now, "version", version));
        return store.find(version).orElseThrow();
    }

    private Refused known(int version) {
        return store.find(version).isPresent() ? Refused.because("QUESTIONNAIRE_PUBLISHED", "version", version) : Refused.notFound("QUESTIONNAIRE", version);
    }
}
