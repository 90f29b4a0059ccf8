package cn.zhenqing365.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Drives a plan through minute by minute, knowing nothing of the search, and writes down every rule it breaks. */
final class Auditor {
    static final double HAIR = 1e-6;
    private final Problem problem;
    private final List<String> complaints = new ArrayList<>();

    private Auditor(Problem problem) { this.problem = problem; }

    static List<String> complaints(Problem problem, Plan plan) {
        var auditor = new Auditor(problem);
        auditor.audit(plan);
        return auditor.complaints;
    }

    private void audit(Plan plan) {
        var seen = new HashSet<String>();
        double working = 0;
        for (var route : plan.routes()) {
            for (String visit : route.visits()) if (!seen.add(visit)) complaints.add(visit + " is visited twice");
            drive(route);
            working += route.end() - route.start();
        }
        for (var out : plan.leftOut()) if (!seen.add(out.visit())) complaints.add(out.visit() + " is visited and left out");
        for (var visit : problem.visits()) if (!seen.contains(visit.id())) complaints.add(visit.id() + " is forgotten");
        if (Math.abs(working - plan.score().workingMinutes()) > 1e-3) complaints.add("working time " + plan.score().workingMinutes() + " is really " + working);
    }

    private void drive(Plan.Route route) {
        Technician who = problem.technicians().stream().filter(it -> it.id().equals(route.technician())).findFirst().orElseThrow();
        if (route.start() < who.shift().from() - HAIR || route.end() > who.shift().until() + HAIR) complaints.add(who.id() + " works outside the shift");
        Map<String, Integer> van = new HashMap<>(who.parts());
        boolean fetched = false;
        double at = route.start();
        int here = who.start(), pauses = 0;
        for (var stop : route.stops()) {
            if (stop.kind() == Plan.Kind.PAUSE) {
                pauses++;
                if (stop.end() <= route.start() + HAIR || stop.begin() >= route.end() - HAIR) continue;
                at = begin(stop, at);
                continue;
            }
            Visit visit = stop.visit() == null ? null : problem.visits().stream().filter(it -> it.id().equals(stop.visit())).findFirst().orElseThrow();
            int there = visit == null ? who.depot().place() : visit.place();
            at = begin(stop, at + problem.travel().minutes(here, there));
            here = there;
            if (visit == null) fetched = true;
            else judge(who, visit, stop, fetched, van);
        }
        if (pauses != who.pauses().size()) complaints.add(who.id() + " has " + pauses + " pauses");
        if (Math.abs(at + problem.travel().minutes(here, who.end()) - route.end()) > 1e-3) complaints.add(who.id() + " is home at another time than planned");
    }

    private double begin(Plan.Stop stop, double arrival) {
        if (stop.begin() < arrival - HAIR) complaints.add("stop " + stop.visit() + " begins before one can be there");
        return stop.end();
    }

    private void judge(Technician who, Visit visit, Plan.Stop stop, boolean fetched, Map<String, Integer> van) {
        if (visit.windows().stream().noneMatch(it -> stop.begin() >= it.from() - HAIR && stop.begin() <= it.until() + HAIR + stop.late()))
            complaints.add(visit.id() + " begins outside its windows, at " + stop.begin());
        if (Math.abs(stop.end() - stop.begin() - visit.minutes()) > HAIR) complaints.add(visit.id() + " is cut short");
        if (!who.skills().containsAll(visit.skills())) complaints.add(who.id() + " cannot do " + visit.id());
        if (visit.excluded().contains(who.id())) complaints.add(who.id() + " must not go to " + visit.id());
        if (visit.pinned() != null && !visit.pinned().equals(who.id())) complaints.add(visit.id() + " is pinned to another");
        if (fetched) return;
        if (!who.tools().containsAll(visit.tools())) complaints.add(who.id() + " has no tool for " + visit.id());
        visit.parts().forEach((kind, n) -> { if (van.merge(kind, -n, Integer::sum) < 0) complaints.add(who.id() + " has no " + kind + " left for " + visit.id()); });
    }
}
