package cn.zhenqing365.promise;

import cn.zhenqing365.promise.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a rule would have done to the promises of a clock that started in a period.
 *
 * @param byAreaKind TOWN and RURAL
 * @param told       promises whose time was told to the customer; no rule would have moved it
 * @param changed    those that would count otherwise, latest start first, at most 500; {@code changes} is how many there are
 */
public record RulePreview(Instant from, Instant until, Map<String, Side> byAreaKind, long told, long changes, List<Changed> changed, List<Told> ladder) {
    /** How often the ladder told a role by screen or text, and how often it would have; until somebody acted. */
    public record Told(String tell, String how, long was, long would) {}

    /** Kept and broken as it was, and as it would have been; {@code running} is neither under either. */
    public record Side(long kept, long broken, long wouldBeKept, long wouldBeBroken, long running) {
        static final Side NONE = new Side(0, 0, 0, 0, 0);

        Side plus(Verdict was, Verdict would) {
            return new Side(kept + one(was, Verdict.KEPT), broken + one(was, Verdict.BROKEN), wouldBeKept + one(would, Verdict.KEPT),
                    wouldBeBroken + one(would, Verdict.BROKEN), running + (was == Verdict.RUNNING && would == Verdict.RUNNING ? 1 : 0));
        }

        private static int one(Verdict it, Verdict wanted) {
            return it == wanted ? 1 : 0;
        }
    }

    public record Changed(UUID promiseId, UUID threadId, String areaKind, Instant startedAt, Instant endedAt, Instant dueAt,
                          Instant wouldBeDueAt, Verdict was, Verdict would) {}
}
