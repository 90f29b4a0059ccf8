package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.dispatch.plan.model.DayPicture;
import cn.zhenqing365.dispatch.plan.model.Job;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.Promises;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Until when the repairs and jobs of a day are promised, and the promise that presses most: read when a plan is made or shown, not for every caller. */
@Component
class DueTimes {
    /** Promises a visit keeps; calls and answers are somebody else's. */
    private static final Set<String> BY_VISIT = Set.of("CLK-05", "CLK-06", "CLK-07", "CLK-09", "CLK-11", "CLK-12");
    private static final String APPOINTMENT = "CLK-04";

    private final Promises promises;

    DueTimes(Promises promises) {
        this.promises = promises;
    }

    Map<UUID, List<PromiseView>> of(Collection<Job> jobs) {
        return promises.ofThreads(jobs.stream().map(it -> it.work().ticketId()).collect(Collectors.toSet()));
    }

    DayPicture into(DayPicture day) {
        var clocks = of(day.jobs().stream().filter(Job::isToCome).toList());
        return day.with(day.crews(), day.jobs().stream().map(it -> it.isToCome() ? it.due(due(clocks.getOrDefault(it.work().ticketId(), List.of()))) : it).toList());
    }

    private static Instant due(List<PromiseView> clocks) {
        return clocks.stream().filter(it -> BY_VISIT.contains(it.clock()) && it.state().equals("RUNNING")).map(PromiseView::dueAt).min(Comparator.naturalOrder()).orElse(null);
    }

    /** The one that ends first of those a visit keeps; null when none runs. */
    static PromiseView pressing(List<PromiseView> clocks) {
        return clocks.stream().filter(it -> BY_VISIT.contains(it.clock()) || it.clock().equals(APPOINTMENT)).filter(it -> it.state().equals("RUNNING") || it.state().equals("PAUSED"))
                .min(Comparator.comparing(PromiseView::dueAt)).orElse(null);
    }
}
