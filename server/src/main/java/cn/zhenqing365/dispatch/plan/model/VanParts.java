package cn.zhenqing365.dispatch.plan.model;

import cn.zhenqing365.parts.Take;
import cn.zhenqing365.planner.Plan;
import cn.zhenqing365.planner.Sentence;
import cn.zhenqing365.planner.Technician;
import cn.zhenqing365.planner.Visit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the visits of a day may take against what lies on the vans. A visit goes to somebody who has what it takes when somebody who may go has it;
 * when nobody has, somebody goes all the same and the reason names the part: no customer waits because a shelf is empty. Only what can run out is
 * told to the planner, which counts it along each route.
 */
final class VanParts {
    private final Map<String, Map<String, Integer>> stock = new HashMap<>();
    private final Map<String, Map<String, Integer>> wanted = new HashMap<>();

    private VanParts() {}

    /** Nothing is asked of any van. */
    static VanParts ignored() {
        return new VanParts();
    }

    /**
     * @param atWork  by their name in the problem
     * @param anyhow  visits that go out whatever the vans hold
     * @param mayGo   whether somebody may go there at all
     */
    static VanParts of(DayPicture day, Map<String, Crew> atWork, Set<UUID> anyhow, BiPredicate<Job, Crew> mayGo) {
        var it = new VanParts();
        var jobs = day.jobs().stream().filter(job -> job.isToCome() && !anyhow.contains(job.work().id()) && !isPinned(day, job)).toList();
        var all = new HashMap<String, Integer>();
        for (var job : jobs) for (var take : job.takes()) all.merge(take.code(), take.quantity(), Integer::sum);
        all.keySet().removeIf(code -> atWork.values().stream().noneMatch(who -> who.van() != null && who.van().getOrDefault(code, 0) < all.get(code)));
        for (var job : jobs) {
            var able = atWork.values().stream().filter(who -> mayGo.test(job, who)).toList();
            var takes = job.takes().stream().filter(take -> all.containsKey(take.code())).collect(Collectors.toMap(Take::code, Take::quantity));
            if (able.stream().anyMatch(who -> holds(who, takes))) it.wanted.put(job.work().id().toString(), takes);
        }
        atWork.forEach((label, who) -> it.stock.put(label, who.van() == null ? all : who.van()));
        return it;
    }

    private static boolean isPinned(DayPicture day, Job job) {
        var stop = day.kept().get(job.work().id());
        return stop != null && stop.pinnedTo() != null;
    }

    private static boolean holds(Crew who, Map<String, Integer> takes) {
        return who.van() == null || takes.entrySet().stream().allMatch(it -> who.van().getOrDefault(it.getKey(), 0) >= it.getValue());
    }

    Technician loaded(Technician it) {
        return it.carrying(stock.getOrDefault(it.id(), Map.of()));
    }

    Visit taking(Visit it) {
        return it.consuming(wanted.getOrDefault(it.id(), Map.of()));
    }

    /** Visits that nobody would see to, or too late, because of what they take: better without the part than not at all. */
    Set<UUID> inVain(Plan plan) {
        var late = plan.routes().stream().flatMap(it -> it.stops().stream()).filter(it -> it.kind() == Plan.Kind.VISIT && it.late() > 0).map(Plan.Stop::visit);
        return Stream.concat(plan.leftOut().stream().map(Plan.LeftOut::visit), late).filter(it -> !wanted.getOrDefault(it, Map.of()).isEmpty()).map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /** What runs out along a route, by visit: the earlier visits may have taken it. */
    static Map<UUID, List<Take>> missing(Crew who, Collection<Job> inOrder) {
        var missing = new LinkedHashMap<UUID, List<Take>>();
        if (who.van() == null) return missing;
        var left = new HashMap<>(who.van());
        for (var job : inOrder) {
            var lacking = job.takes().stream().filter(it -> left.getOrDefault(it.code(), 0) < it.quantity()).toList();
            if (!lacking.isEmpty()) missing.put(job.work().id(), lacking);
            for (var it : job.takes()) left.computeIfPresent(it.code(), (code, n) -> Math.max(0, n - it.quantity()));
        }
        return missing;
    }

    static Sentence toFetch(Crew who, List<Take> takes) {
        return new Sentence("%s车上没有%s,去之前先领".formatted(who.label(), names(takes, Take::name, "、")),
                "%s has no %s on the van: to be fetched before the visit".formatted(who.label(), names(takes, Take::nameEn, ", ")));
    }

    static String names(List<Take> takes, Function<Take, String> name, String between) {
        return takes.stream().map(name).collect(Collectors.joining(between));
    }
}
