package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.dispatch.plan.model.Crew;
import cn.zhenqing365.dispatch.plan.model.DayPicture;
import cn.zhenqing365.dispatch.plan.model.Job;
import cn.zhenqing365.dispatch.plan.model.Stop;
import cn.zhenqing365.dispatch.plan.model.WhatIf;
import cn.zhenqing365.platform.web.RefusalWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a move does to the day, in figures and in a sentence. */
@Component
class Effects {
    MoveEffect of(DayPicture day, Job job, Crew to, WhatIf whatIf, int version) {
        var refusal = whatIf.refusal() == null ? null : new MoveEffect.Refusal(whatIf.refusal().code(), RefusalWords.sentence(whatIf.refusal(), Locale.CHINESE),
                RefusalWords.sentence(whatIf.refusal(), Locale.ENGLISH));
        Map<UUID, Stop> before = whatIf.before().stops(), after = whatIf.after().stops();
        var affected = new ArrayList<MoveEffect.Shifted>();
        for (var it : day.jobs()) {
            Stop was = before.get(it.work().id()), is = after.get(it.work().id());
            if (is != null && (it == job || was == null || differ(was, is))) affected.add(new MoveEffect.Shifted(it.work().number(), was == null ? null : was.technicianId(),
                    is.technicianId(), was == null ? null : was.arrivalAt(), is.arrivalAt(), it.work().windowStart(), it.work().windowEnd(),
                    was == null ? 0 : Math.round(was.lateMinutes()), Math.round(is.lateMinutes())));
        }
        affected.sort(Comparator.comparing((MoveEffect.Shifted it) -> !it.number().equals(job.work().number())).thenComparing(MoveEffect.Shifted::number));
        return new MoveEffect(job.work().number(), to.id(), whatIf.position(), refusal, whole(whatIf.before().travelMinutes()), whole(whatIf.after().travelMinutes()),
                broken(before), broken(after), unplanned(before), unplanned(after), List.copyOf(affected), refusal == null ? sentence(whatIf, job, to)
                : new DayBoard.Words(refusal.zh(), refusal.en()), version);
    }

    /** The road, the promises, and the part that is not on the van. */
    DayBoard.Words sentence(WhatIf whatIf, Job job, Crew to) {
        long more = Math.round(whatIf.after().travelMinutes() - whatIf.before().travelMinutes());
        int broken = broken(whatIf.after().stops()) - broken(whatIf.before().stops());
        var road = more == 0 ? "路程不变" : more > 0 ? "多走%d分钟".formatted(more) : "少走%d分钟".formatted(-more);
        var roadEn = more == 0 ? "no change on the road" : more > 0 ? "%d minutes more on the road".formatted(more) : "%d minutes less on the road".formatted(-more);
        var kept = broken == 0 ? "承诺不受影响" : broken > 0 ? "多%d单来不及".formatted(broken) : "少%d单来不及".formatted(-broken);
        var keptEn = broken == 0 ? "no promise touched" : broken > 0 ? "%d more too late".formatted(broken) : "%d fewer too late".formatted(-broken);
        var mine = whatIf.after().stops().get(job.work().id());
        boolean lacks = mine != null && mine.whyZh() != null;
        return new DayBoard.Words("由" + to.label() + "上门," + road + "," + kept + (lacks ? ";" + mine.whyZh() : ""),
                to.label() + " goes: " + roadEn + ", " + keptEn + (lacks ? "; " + mine.whyEn() : ""));
    }

    private static boolean differ(Stop was, Stop is) {
        return !java.util.Objects.equals(was.technicianId(), is.technicianId()) || far(was.arrivalAt(), is.arrivalAt());
    }

    private static boolean far(Instant one, Instant other) {
        if (one == null || other == null) return one != other;
        return Math.abs(Duration.between(one, other).toSeconds()) >= 60;
    }

    private static int broken(Map<UUID, Stop> stops) {
        return (int) stops.values().stream().filter(it -> it.lateMinutes() >= 1).count();
    }

    private static int unplanned(Map<UUID, Stop> stops) {
        return (int) stops.values().stream().filter(it -> it.technicianId() == null).count();
    }

    private static double whole(double minutes) {
        return Math.round(minutes);
    }
}
