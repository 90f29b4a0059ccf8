package cn.zhenqing365.promise;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.store.ReviewStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to pauses a person has to look at: more than three on one promise, or over 72 hours ({@code domain.md} §8). Found
 * unjustified, the clock runs again at once, and the pause counts as time in every statutory figure; the deadline the customer
 * was told stays, and so does the record of the pause.
 */
@Component
public class PauseReviews {
    /**
     * One pause of a thread, whatever the number of its clocks.
     *
     * @param why      MANY or LONG
     * @param pausedSeconds of the clock that was paused longest, this pause so far included
     * @param decision JUSTIFIED, NOT_JUSTIFIED or null while it waits
     */
    public record Review(UUID pauseId, UUID threadId, String areaCode, List<String> clocks, String why, String reason, String askedBy, String evidence,
                         String evidenceRef, String approvedBy, Instant pausedAt, Instant plannedResumeAt, Instant resumedAt, int times,
                         long pausedSeconds, String decision, String reviewedBy, Instant reviewedAt, String note) {}

    private static final Set<String> DECISIONS = Set.of("JUSTIFIED", "NOT_JUSTIFIED");
    private static final int LONGEST_NOTE = 500;

    private final ReviewStore store;
    private final Promises promises;
    private final Journal journal;

    PauseReviews(ReviewStore store, Promises promises, Journal journal) {
        this.store = store;
        this.promises = promises;
        this.journal = journal;
    }

    /** Those that wait, oldest first, then the latest decided ones. @param areas null for all */
    public List<Review> list(Collection<String> areas, Instant now) {
        return store.list(areas, now);
    }

    /**
     * @param areas whose pauses the person may decide; null for all
     * @throws Refused REVIEW_UNKNOWN, REVIEW_NOTE_MISSING, REVIEW_OWN_APPROVAL, REVIEW_DECISION_UNKNOWN
     */
    @Transactional
    public void decide(UUID pauseId, String decision, String note, Collection<String> areas, Actor by, Instant now) {
        if (decision == null || !DECISIONS.contains(decision)) throw Refused.because("REVIEW_DECISION_UNKNOWN");
        if (note == null || note.isBlank() || note.length() > LONGEST_NOTE) throw Refused.because("REVIEW_NOTE_MISSING");
        var review = store.lockWaiting(pauseId, areas, now).orElseThrow(() -> Refused.because("REVIEW_UNKNOWN"));
        if (by.name().equals(review.approvedBy())) throw Refused.because("REVIEW_OWN_APPROVAL");
        store.decide(review, decision, note.strip(), by.name(), now);
        journal.write(Happening.of("PAUSE_REVIEWED", "PAUSE", pauseId, review.threadId(), review.areaCode(), by, now, "decision", decision, "note",
                note.strip(), "why", review.why(), "reason", review.reason(), "pausedAt", review.pausedAt(), "clocks", review.clocks()));
        if (decision.equals("NOT_JUSTIFIED") && review.resumedAt() == null) promises.resume(review.threadId(), now);
    }
}
