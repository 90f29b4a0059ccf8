package cn.zhenqing365.dispatch.plan.model;

import cn.zhenqing365.planner.Effort;
import cn.zhenqing365.planner.Plan;
import cn.zhenqing365.planner.Problem;
import cn.zhenqing365.planner.RoutePlanner;
import cn.zhenqing365.planner.Sentence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A day planned: the planner's answer read back into stops of people and work orders. */
public final class Schedule {
    private static final double A_DAY_AND_A_NIGHT = 2880;
    /** Less is no thought at all on a busy machine. */
    private static final int SHORTEST_MILLIS = 100;
    private final DayPicture day;
    private final Drawing drawing;
    private final Problem problem;
    private final Plan plan;

    private Schedule(DayPicture day, Drawing drawing, Problem problem, Plan plan) {
        this.day = day;
        this.drawing = drawing;
        this.problem = problem;
        this.plan = plan;
    }

    /**
     * Made anew or repaired, whichever there is a plan for; as the people on the road drew it while the planner is off. Whoever has the parts goes; what
     * would be left out or late for want of one is planned once more whatever the vans hold, and says which part is missing.
     */
    public static Schedule thought(DayPicture day, PlanRules rules) {
        var drawing = rules.plannerOn() ? Drawing.equipped(day, rules, Set.of()) : Drawing.of(day, rules);
        var problem = drawing.problem();
        if (!drawing.hasTechnicians() || problem.visits().isEmpty()) return new Schedule(day, drawing, problem, nobody(problem));
        if (!rules.plannerOn()) return new Schedule(day, drawing, problem, RoutePlanner.asDrawn(problem, drawing.before()));
        var millis = Math.min(rules.longestMillis(), SHORTEST_MILLIS + problem.visits().size() * rules.millisPerVisit());
        var effort = Effort.alone(millis / 1000.0);
        var plan = RoutePlanner.repair(problem, drawing.before(), effort);
        var inVain = drawing.inVain(plan);
        if (inVain.isEmpty()) return new Schedule(day, drawing, problem, plan);
        var anyhow = Drawing.equipped(day, rules, inVain);
        var again = anyhow.problem();
        return new Schedule(day, anyhow, again, RoutePlanner.repair(again, anyhow.before(), effort));
    }

    /** As it stands, with its times now; {@code orders} by technician in place of what is kept, or null. */
    public static Schedule drawn(DayPicture day, PlanRules rules, Map<UUID, List<UUID>> orders) {
        var drawing = Drawing.of(day, rules);
        var problem = drawing.problem();
        if (!drawing.hasTechnicians() || problem.visits().isEmpty()) return new Schedule(day, drawing, problem, nobody(problem));
        var wanted = drawing.before();
        if (orders != null) {
            var byLabel = new LinkedHashMap<String, List<String>>();
            orders.forEach((who, visits) -> {
                if (drawing.label(who) != null) byLabel.put(drawing.label(who), visits.stream().map(UUID::toString).toList());
            });
            wanted = Drawing.drawn(byLabel);
        }
        return new Schedule(day, drawing, problem, RoutePlanner.asDrawn(problem, wanted));
    }

    private static Plan nobody(Problem problem) {
        return new Plan(List.of(), problem.visits().stream().map(it -> new Plan.LeftOut(it.id(), it.promised(), Sentence.of("当天没有人在班", "nobody is at work that day"))).toList(), null);
    }

    /** Every stop by work order, the job at hand included; what nobody can do stands without a technician and says why. */
    public Map<UUID, Stop> stops() {
        var stops = new LinkedHashMap<UUID, Stop>();
        var next = new HashMap<UUID, Integer>();
        for (var job : day.jobs()) if (job.isAtHand() && job.work().technicianId() != null) {
            var who = job.work().technicianId();
            var until = day.crew(who).map(Crew::freeAt).orElse(job.work().arrivedAt().plusSeconds(job.minutes() * 60L));
            var kept = day.kept().get(job.work().id());
            stops.put(job.work().id(), new Stop(job.work().id(), who, next.merge(who, 1, Integer::sum) - 1, job.work().arrivedAt(), job.work().arrivedAt(), until,
                    job.work().arrivedAt(), kept == null ? 0 : kept.travelMinutes(), 0, job.dueAt(), kept == null ? null : kept.pinnedTo(),
                    kept == null ? null : kept.pinnedBy(), null, null, null));
        }
        for (var route : plan.routes()) {
            var who = drawing.crew(route.technician());
            var visits = route.stops().stream().filter(Schedule::isVisit).toList();
            var missing = VanParts.missing(who, visits.stream().map(it -> day.job(UUID.fromString(it.visit())).orElseThrow()).toList());
            for (var it : visits) {
                var lacking = missing.get(UUID.fromString(it.visit()));
                stops.put(UUID.fromString(it.visit()), stop(it, who.id(), next.merge(who.id(), 1, Integer::sum) - 1, lacking == null ? null : VanParts.toFetch(who, lacking)));
            }
        }
        for (var out : plan.leftOut()) if (!out.visit().startsWith("hold ")) {
            var id = UUID.fromString(out.visit());
            var job = day.job(id).orElseThrow();
            var why = drawing.hasTechnicians() && day.crews().stream().filter(it -> drawing.label(it.id()) != null).noneMatch(job::canBeDoneBy)
                    ? Sentence.of("当天没有人会%s", "nobody at work has the skill %s", job.needsInWords()) : out.why();
            stops.put(id, Stop.unplanned(id, job.dueAt(), day.kept().get(id), why.zh(), why.en()));
        }
        return stops;
    }

    private static boolean isVisit(Plan.Stop stop) {
        return stop.kind() == Plan.Kind.VISIT && !stop.visit().startsWith("hold ");
    }

    private Stop stop(Plan.Stop it, UUID who, int position, Sentence toFetch) {
        var id = UUID.fromString(it.visit());
        var kept = day.kept().get(id);
        var job = day.job(id).orElseThrow();
        return new Stop(id, who, position, day.at(it.arrival()), day.at(it.begin()), day.at(it.end()), day.at(Math.min(it.latest(), A_DAY_AND_A_NIGHT)), it.travel(), it.late(),
                job.dueAt(), kept == null ? null : kept.pinnedTo(), kept == null ? null : kept.pinnedBy(), kept == null ? null : kept.heldBeginAt(),
                toFetch == null ? null : toFetch.zh(), toFetch == null ? null : toFetch.en());
    }

    /** Minutes on the road, of everybody, the way home included. */
    public double travelMinutes() {
        double all = 0;
        for (var route : plan.routes()) {
            double work = route.stops().stream().filter(it -> it.kind() != Plan.Kind.VISIT || it.visit() != null).mapToDouble(Plan.Stop::travel).sum();
            int from = route.stops().isEmpty() ? -1 : last(route);
            all += work + (from < 0 ? 0 : problem.travel().minutes(from, technician(route.technician()).end()));
        }
        return all;
    }

    private int last(Plan.Route route) {
        var visits = route.visits();
        return visits.isEmpty() ? -1 : problem.visits().stream().filter(it -> it.id().equals(visits.get(visits.size() - 1))).findFirst().orElseThrow().place();
    }

    private cn.zhenqing365.planner.Technician technician(String label) {
        return problem.technicians().stream().filter(it -> it.id().equals(label)).findFirst().orElseThrow();
    }

    /** Why this visit is with whom it is; thinks about the whole day for every question. */
    public Sentence why(UUID workOrderId) {
        return problem.visits().stream().noneMatch(it -> it.id().equals(workOrderId.toString())) ? null : RoutePlanner.why(problem, plan, workOrderId.toString());
    }
}
