package cn.zhenqing365.commitment.model;

import cn.zhenqing365.promise.model.CommitmentRule;
import cn.zhenqing365.promise.model.Law;
import java.util.List;
import java.util.Map;

/**
 * A rule of the law as data ({@code domain.md} §1.4).
 *
 * @param checkedBy    the clocks and counts that watch over it; PUBLISH for the check when a commitment is published, PAGE for the
 *                     public page itself; empty: nothing watches yet
 * @param limitSeconds natural time at most, by TOWN and RURAL
 */
public record LawRule(String id, String source, String sourceEn, String article, String articleEn, Law.Status status, String text,
                      String textEn, List<String> checkedBy, Map<String, Long> limitSeconds) {
    /** May be shown as "the law says": its text was read and it binds here. */
    public boolean binding() {
        return status == Law.Status.VERIFIED;
    }

    /** Where a rule of a clock would allow more than this law: the kind of area, or null. */
    public String exceededBy(CommitmentRule rule) {
        if (!binding() || !checkedBy.contains(rule.clock())) return null;
        for (var most : limitSeconds.entrySet()) {
            var limit = rule.limit(most.getKey());
            var counted = limit.hardCalendar() == null ? rule.calendar() : limit.hardCalendar();
            var hard = limit.hardSeconds() != null ? limit.hardSeconds() : limit.hardDays() != null ? limit.hardDays() * 86_400L : limit.targetSeconds();
            if (!counted.name().equals("NAT") || hard > most.getValue()) return most.getKey();
        }
        return null;
    }
}
