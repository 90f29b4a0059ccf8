package cn.zhenqing365.town.history;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Person;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How one visit went: text, receipt, call, agreed window, arrival, completion. */
final class Visiting {
    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final List<String> LATE_REPAIR = List.of("等待备件,从仓库调机顶盒后更换", "楼道配电箱锁闭,联系物业后进场", "同一干线抢修占用人员", "分支器缺货,取件后更换");

    private final Story draft;
    private final Chance chance;
    private Person technician;
    private boolean postponed;

    Visiting(Story draft, Chance chance) {
        this.draft = draft;
        this.chance = chance;
    }

    Story.Visit by(Person technician, String via) {
        this.technician = technician;
        var ackedAt = draft.savedAt().plusMillis(chance.between(180, 1_400));
        var deliveredAt = ackedAt.plusMillis(chance.between(1_500, 9_000));
        var receivedAt = deliveredAt.plusSeconds(chance.between(15, 420));
        boolean lateCall = chance.happens(0.017);
        var contactedAt = deliveredAt.plusSeconds(lateCall ? chance.between(1_230, 2_700) : chance.between(430, 1_150));
        var agreedAt = contactedAt.plusSeconds(chance.between(25, 150));
        var windowStart = windowStart(agreedAt);
        var windowEnd = windowStart.plus(2, ChronoUnit.HOURS);
        boolean lateArrival = chance.happens(0.024);
        var arrivedAt = lateArrival ? windowEnd.plusSeconds(chance.between(240, 2_700)) : windowStart.plusSeconds(chance.between(300, 6_900));
        long work = Math.round(draft.fault().minutes() * 60 * (0.5 + chance.share()));
        var completedAt = lateRepair(arrivedAt.plusSeconds(work));
        boolean waited = completedAt.isAfter(arrivedAt.plusSeconds(work));
        var remark = waited ? chance.one(LATE_REPAIR) : lateArrival ? "上一户耽误,已向用户致歉" : lateCall ? "入户作业中,晚联系,已说明" : null;
        return new Story.Visit(chance.id(draft.savedAt()), chance.id(draft.savedAt()), this.technician, via, ackedAt, deliveredAt, receivedAt, contactedAt,
                agreedAt, windowStart, windowEnd, postponed, arrivedAt, completedAt, remark);
    }

    /** By day within a few hours; who calls in the evening or at night asks for the next morning. */
    private Instant windowStart(Instant agreedAt) {
        var earliest = agreedAt.plusSeconds(1_800).atOffset(CHINA).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        if (earliest.getHour() >= 8 && earliest.getHour() <= 18) {
            var start = earliest.plusHours(chance.weighted(60, 25, 15));
            if (start.getHour() > 18) start = earliest;
            if (chance.happens(0.05) && draft.severity().equals("GENERAL")) return later(start);
            postponed = start.plusHours(3).plusMinutes(30).toInstant().isAfter(draft.promisedAt());
            return start.toInstant();
        }
        postponed = true;
        var day = earliest.getHour() < 8 ? earliest : earliest.plusDays(1);
        return day.with(LocalTime.of(8, 0)).plusHours(chance.weighted(50, 30, 20)).toInstant();
    }

    /** Not at home today: another day suits better. */
    private Instant later(OffsetDateTime start) {
        postponed = true;
        return start.plusDays(1).with(LocalTime.of(8, 0)).plusHours(chance.between(0, 10)).toInstant();
    }

    /** One in fifty waits for a part or a door, past the promise but not past the law. */
    private Instant lateRepair(Instant completedAt) {
        if (postponed || !chance.happens(0.022)) return completedAt;
        var late = draft.promisedAt().plusSeconds(chance.between(1_800, 14_400));
        var hour = late.atOffset(CHINA).getHour();
        if (hour < 8 || hour >= 22) return completedAt;
        return late.isBefore(draft.hardLimitAt()) ? late : completedAt;
    }
}
