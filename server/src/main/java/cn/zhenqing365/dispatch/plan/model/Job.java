package cn.zhenqing365.dispatch.plan.model;

import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.workorder.WorkOrder;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A visit of the day with what planning needs.
 *
 * @param at where, or null when the household's place is not known
 * @param minutes the work on site, all parts together
 * @param needs for each part of the visit: one of these skills will do
 * @param parts how many things are to be done
 * @param dueAt until when the repair is promised; null when nothing is
 */
public record Job(WorkOrder work, GeoPoint at, int minutes, List<Set<String>> needs, int parts, Instant dueAt) {
    public boolean isToCome() {
        return work.state().isOpen() && work.arrivedAt() == null;
    }

    public boolean isAtHand() {
        return work.state().isOpen() && work.arrivedAt() != null;
    }

    public boolean canBeDoneBy(Crew who) {
        return needs.stream().allMatch(any -> any.isEmpty() || any.stream().anyMatch(who.skills()::contains));
    }

    /** Skills as a sentence lists them. */
    public String needsInWords() {
        return String.join("、", needs.stream().map(any -> String.join("/", new java.util.TreeSet<>(any))).toList());
    }
}
