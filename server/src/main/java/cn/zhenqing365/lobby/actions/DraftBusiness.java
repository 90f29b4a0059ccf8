package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.model.Draft;
import cn.zhenqing365.lobby.model.NumberState;
import cn.zhenqing365.lobby.model.QueueNumber;
import cn.zhenqing365.lobby.store.DraftStore;
import cn.zhenqing365.ticket.business.BusinessRules;
import cn.zhenqing365.ticket.business.TakeBusiness;
import cn.zhenqing365.ticket.contact.Asked;
import cn.zhenqing365.workorder.FaultCatalogue;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pre-acceptance (预受理, M07): what can be settled while the customer waits is settled there, and the counter confirms it. One draft
 * becomes one business request, however often and by whomever it is confirmed. At the counter itself the same is done in one go.
 */
@Component
public class DraftBusiness {
    private static final Set<NumberState> HERE = EnumSet.of(NumberState.WAITING, NumberState.CALLED, NumberState.SERVING);
    private static final int LONGEST = 500;

    public record Wish(UUID householdId, String type, List<String> services, List<String> papers, String newAddress, boolean newLine, boolean careOffered, String note) {}

    private final AtCounter at;
    private final DraftStore drafts;
    private final TakeBusiness take;
    private final BusinessRules rules;
    private final FaultCatalogue jobs;
    private final Households households;
    private final Clock clock;

    DraftBusiness(AtCounter at, DraftStore drafts, TakeBusiness take, BusinessRules rules, FaultCatalogue jobs, Households households, Clock clock) {
        this.at = at;
        this.drafts = drafts;
        this.take = take;
        this.rules = rules;
        this.jobs = jobs;
        this.households = households;
        this.clock = clock;
    }

    /** What must be at hand before {@link #confirm} begins. */
    public void prepare() {
        take.prepare();
    }

    /** Of these numbers, what was prepared and what came of it. */
    public List<Draft> of(Collection<UUID> numbers) {
        return drafts.of(numbers);
    }

    /** Replaces what was prepared before. @throws Refused NUMBER_NOT_HERE, INVALID_BUSINESS_TYPE, INVALID_PAPER, NOT_FOUND, CARE_NOT_OFFERED */
    @Transactional
    public Draft draft(UUID numberId, Wish wish, Staff by) {
        var now = clock.instant();
        var it = at.held(numberId, by);
        if (!HERE.contains(it.number().state())) throw new Refused(it.number().refusal("NUMBER_NOT_HERE"));
        var type = rules.get(wish.type);
        if (wish.householdId == null) throw Refused.because("MISSING_HOUSEHOLD");
        var home = households.get(wish.householdId);
        if (!by.sees(home.areaCode())) throw Refused.notFound("HOUSEHOLD", wish.householdId);
        if (!home.care().isEmpty() && !wish.careOffered) throw Refused.because("CARE_NOT_OFFERED");
        var papers = wish.papers == null ? List.<String>of() : wish.papers.stream().distinct().toList();
        papers.stream().filter(code -> !type.papers().contains(code)).findFirst().ifPresent(code -> { throw Refused.because("INVALID_PAPER", "code", code); });
        var note = wish.note == null ? "" : wish.note.strip();
        if (note.length() > LONGEST) throw Refused.because("INVALID_NOTE_TOO_LONG", "length", note.length(), "longest", LONGEST);
        drafts.drop(numberId);
        var draft = new Draft(Ids.at(now), it.lobby().id(), numberId, home.id(), type.code(), wish.services == null || wish.services.isEmpty() ? List.of("TV")
                : wish.services.stream().distinct().toList(), papers, wish.newAddress, wish.newLine, wish.careOffered, note, "DRAFTED", by.id(), now, null, null, null);
        drafts.insert(draft);
        at.write("BUSINESS_DRAFTED", it, AtCounter.actor(by), now, "type", type.code());
        return draft;
    }

    /** @return the business request; the same one when it was confirmed before. @throws Refused NUMBER_NOT_AT_COUNTER, DRAFT_REPLACED, and those of taking business */
    @Transactional
    public UUID confirm(UUID draftId, Staff by) {
        var draft = drafts.lock(draftId).orElseThrow(() -> Refused.notFound("DRAFT", draftId));
        var it = at.held(draft.numberId(), by);
        if (draft.isConfirmed()) return draft.ticketId();
        if (!draft.state().equals("DRAFTED")) throw Refused.because("DRAFT_REPLACED", "number", it.number().name());
        if (!it.number().state().isAtCounter()) throw new Refused(it.number().refusal("NUMBER_NOT_AT_COUNTER"));
        var now = clock.instant();
        var ticket = take.take(wish(draft, it.number(), now), by, AtCounter.actor(by));
        drafts.confirmed(draftId, ticket.id(), by.id(), now);
        at.write("BUSINESS_CONFIRMED", it, AtCounter.actor(by), now, "type", draft.type(), "ticket", ticket.number());
        return ticket.id();
    }

    private TakeBusiness.Wish wish(Draft it, QueueNumber number, Instant now) {
        var since = number.servingAt() != null ? number.servingAt() : number.calledAt();
        var words = it.note().isEmpty() ? jobs.nameOf(it.type()) : it.note();
        return new TakeBusiness.Wish(new Asked("COUNTER", it.householdId(), null, null, null, words, since == null ? now : since), it.type(), it.services(),
                it.papers(), it.newAddress(), it.newLine(), it.careOffered(), null);
    }
}
