package cn.zhenqing365.dispatch.plan.model;

import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.parts.Take;
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
 * @param takes what it may take from the van
 * @param dueAt until when the repair is promised; null when nothing is
 */
public record Job(WorkOrder work, GeoPoint at, int minutes, List<Set<String>> needs, int parts, List<Take> takes, Instant dueAt) {
    public Job due(Instant at) {
        return new Job(work, this.at, minutes, needs, parts, takes, at);
    }

    public boolean isToCome() {
        return work.state().isOpen() && work.arrivedAt() == null;
    }

    public boolean isAtHand() {
        return work.state().isOpen() && work.arrivedAt() != null;
    }

    public boolean canBeDoneBy(Crew who) {
        return needs.stream().allMatch(any -> any.isEmpty() || any.stream().anyMatch(who.skills()::contains));
    }

    /** What of it does not lie on this van; nothing when nobody knows what lies there. */
    public List<Take> missingOn(Crew who) {
        return who.van() == null ? List.of() : takes.stream().filter(it -> who.van().getOrDefault(it.code(), 0) < it.quantity()).toList();
    }

    /** Skills as a sentence lists them. */
    public String needsInWords() {
        return String.join("、", needs.stream().map(any -> String.join("/", new java.util.TreeSet<>(any))).toList());
    }
}
