package cn.zhenqing365.planner;

import cn.zhenqing365.planner.search.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A problem in the words of the trade as the arrays the search works on. */
final class Translation {
    static final double NEVER_ENDING = 1e9;
    final Problem problem;
    final Instance instance;
    final Map<String, Integer> visitNo = new LinkedHashMap<>();
    final Map<String, Integer> technicianNo = new LinkedHashMap<>();
    private final List<String> toolNames;
    private final List<String> partNames;
    private final List<double[]> nodes = new ArrayList<>();
    private final Map<String, String> before;

    /**
     * @param late visits that may begin after their window: better late than never
     * @param before who was to go until now, for plans that should change little
     */
    Translation(Problem problem, Set<String> late, Map<String, String> before) {
        this.problem = problem;
        this.before = before;
        for (Technician it : problem.technicians()) unique(technicianNo, it.id());
        for (Visit it : problem.visits()) unique(visitNo, it.id());
        toolNames = names(problem.visits().stream().map(Visit::tools).toList());
        partNames = names(problem.visits().stream().map(it -> it.parts().keySet()).toList());
        if (toolNames.size() > 63) throw new IllegalArgumentException("more than 63 kinds of tools on one day");
        instance = new Instance(visitNo.size(), technicianNo.size(), problem.travel().places(), partNames.size());
        travel();
        visits(late);
        technicians();
        pairs();
        instance.fairness = problem.goals().fairness();
        instance.buffer = problem.goals().buffer();
        instance.perRisk = problem.goals().buffer() > 0 ? problem.goals().risk() : 0;
        instance.sortIntoKinds();
    }

    private static void unique(Map<String, Integer> numbers, String id) {
        if (numbers.put(id, numbers.size()) != null) throw new IllegalArgumentException(id + " is there twice");
    }

    private static List<String> names(List<Set<String>> sets) {
        var all = new TreeSet<String>();
        sets.forEach(all::addAll);
        return List.copyOf(all);
    }

    private void travel() {
        int n = instance.locations;
        for (int a = 0; a < n; a++) for (int b = 0; b < n; b++) instance.travel[a * n + b] = problem.travel().minutes(a, b);
    }

    private void visits(Set<String> late) {
        Goals goals = problem.goals();
        for (int v = 0; v < instance.visits; v++) {
            Visit it = problem.visits().get(v);
            var ways = new ArrayList<Integer>();
            for (Window window : it.windows()) {
                ways.add(nodes.size());
                nodes.add(new double[] {it.place(), window.from(), late.contains(it.id()) ? NEVER_ENDING : window.until(), it.minutes(), v});
            }
            instance.nodesOf[v] = ways.stream().mapToInt(Integer::intValue).toArray();
            instance.tools[v] = tools(it.tools());
            for (int p = 0; p < partNames.size(); p++) instance.parts[v][p] = it.parts().getOrDefault(partNames.get(p), 0);
            instance.leftOut[v] = it.promised() ? goals.brokenPromise() : goals.leftOut() * it.priority();
        }
    }

    private void technicians() {
        for (int k = 0; k < instance.technicians; k++) {
            Technician it = problem.technicians().get(k);
            instance.start[k] = it.start();
            instance.end[k] = it.end();
            instance.startOpen[k] = it.shift().from();
            instance.startClose[k] = instance.endClose[k] = it.shift().until();
            instance.van[k] = tools(it.tools());
            for (int p = 0; p < partNames.size(); p++) instance.stock[k][p] = it.parts().getOrDefault(partNames.get(p), 0);
            if (it.depot() != null) {
                instance.depot[k] = it.depot().place();
                instance.depotOpen[k] = it.depot().open().from();
                instance.depotClose[k] = it.depot().open().until();
                instance.depotStay[k] = it.depot().minutes();
            }
            instance.pauses[k] = it.pauses().stream().mapToInt(p -> anywhere(p.begin().from(), p.begin().until(), p.minutes())).toArray();
            Problem.Begun begun = problem.begun().get(it.id());
            if (begun != null) begun(k, begun);
        }
        int n = nodes.size();
        instance.place = new int[n]; instance.open = new double[n]; instance.close = new double[n]; instance.stay = new double[n]; instance.visitOf = new int[n];
        for (int x = 0; x < n; x++) {
            double[] node = nodes.get(x);
            instance.place[x] = (int) node[0]; instance.open[x] = node[1]; instance.close[x] = node[2]; instance.stay[x] = node[3]; instance.visitOf[x] = (int) node[4];
        }
    }

    private int anywhere(double from, double until, double minutes) {
        nodes.add(new double[] {-1, from, until, minutes, -1});
        return nodes.size() - 1;
    }

    /** What is past cannot be late any more, and what follows begins when the technician is free. */
    private void begun(int k, Problem.Begun begun) {
        int[] past = new int[begun.visits().size() + 1];
        for (int i = 0; i < begun.visits().size(); i++) {
            past[i] = instance.nodesOf[number(visitNo, begun.visits().get(i))][0];
            nodes.get(past[i])[2] = NEVER_ENDING;
        }
        past[past.length - 1] = anywhere(begun.free(), NEVER_ENDING, 0);
        instance.begun[k] = past;
        instance.depotBegun[k] = begun.depotAfter();
        instance.startOpen[k] = instance.startClose[k] = begun.left();
        instance.endClose[k] = Math.max(instance.endClose[k], homeAgain(problem.technicians().get(k), begun) + 1e-6);
    }

    /** When the technician is home if nothing is added to what has begun; that may be after the shift, and nobody can change it any more. */
    private double homeAgain(Technician who, Problem.Begun begun) {
        double at = begun.left();
        int here = who.start();
        for (int i = 0; i <= begun.visits().size(); i++) {
            if (i == begun.depotAfter() && who.depot() != null) {
                at = Math.max(at + problem.travel().minutes(here, who.depot().place()), who.depot().open().from()) + who.depot().minutes();
                here = who.depot().place();
            }
            if (i == begun.visits().size()) break;
            Visit visit = problem.visits().get(number(visitNo, begun.visits().get(i)));
            at = Math.max(at + problem.travel().minutes(here, visit.place()), visit.windows().get(0).from()) + visit.minutes();
            here = visit.place();
        }
        return Math.max(at, begun.free()) + problem.travel().minutes(here, who.end());
    }

    private void pairs() {
        instance.extra = new double[instance.technicians][instance.visits];
        Goals goals = problem.goals();
        for (int k = 0; k < instance.technicians; k++) for (int v = 0; v < instance.visits; v++) {
            Technician who = problem.technicians().get(k);
            Visit what = problem.visits().get(v);
            instance.may[k][v] = may(who, what);
            String was = before.get(what.id());
            instance.extra[k][v] = (unfamiliar(who, what) ? goals.unknownArea() : 0) + (unasked(who, what) ? goals.notPreferred() : 0)
                    + (was != null && !was.equals(who.id()) ? goals.change() : 0);
        }
    }

    static boolean may(Technician who, Visit what) {
        return who.skills().containsAll(what.skills()) && !what.excluded().contains(who.id()) && (what.pinned() == null || what.pinned().equals(who.id()));
    }

    static boolean unfamiliar(Technician who, Visit what) { return what.area() != null && !who.areas().contains(what.area()); }

    static boolean unasked(Technician who, Visit what) { return what.preferred() != null && !what.preferred().equals(who.id()); }

    private long tools(Set<String> names) {
        long bits = 0;
        for (String name : names) if (toolNames.contains(name)) bits |= 1L << toolNames.indexOf(name);
        return bits;
    }

    static int number(Map<String, Integer> numbers, String id) {
        Integer number = numbers.get(id);
        if (number == null) throw new IllegalArgumentException(id + " is not in the problem");
        return number;
    }


    static Map<String, String> whoGoes(Plan plan) {
        var who = new HashMap<String, String>();
        for (var route : plan.routes()) for (String visit : route.visits()) who.put(visit, route.technician());
        return who;
    }

}
