package cn.zhenqing365.planner;

import cn.zhenqing365.planner.search.Answer;
import cn.zhenqing365.planner.search.Instance;
import cn.zhenqing365.planner.search.Timetable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The search's answer read back into a plan. */
final class Reading {
    private final Translation words;
    private final Instance in;
    private int broken, out, unfamiliar;
    private double risk, minutes, unfair;

    private Reading(Translation words) {
        this.words = words;
        in = words.instance;
    }

    static Plan of(Translation words, Answer answer) { return new Reading(words).read(answer); }

    private Plan read(Answer answer) {
        var routes = new ArrayList<Plan.Route>();
        for (int k = 0; k < in.technicians; k++) if (answer.times()[k] != null) routes.add(route(k, answer.times()[k]));
        var reasons = new Reasons(words, answer);
        var left = new ArrayList<Plan.LeftOut>();
        for (int v : answer.absent()) {
            Visit visit = words.problem.visits().get(v);
            if (visit.promised()) broken++; else out += visit.priority();
            left.add(new Plan.LeftOut(visit.id(), visit.promised(), reasons.whyLeftOut(v)));
        }
        left.sort(Comparator.comparing(Plan.LeftOut::visit));
        return new Plan(routes, left, new Score(broken, out, risk, minutes, unfair, unfamiliar));
    }

    private Plan.Route route(int k, Timetable times) {
        Technician who = words.problem.technicians().get(k);
        var stops = new ArrayList<Plan.Stop>();
        for (int i = 0; i < times.node.length; i++) {
            int x = times.node[i];
            if (x >= 0 && in.visitOf[x] < 0 && in.stay[x] == 0) continue;
            Visit visit = x < 0 || in.visitOf[x] < 0 ? null : words.problem.visits().get(in.visitOf[x]);
            double late = 0;
            if (visit != null) {
                double until = visit.windows().get(x - in.nodesOf[in.visitOf[x]][0]).until(), buffer = words.problem.goals().buffer();
                late = Math.max(0, times.begin[i] - until);
                if (late > 1e-6 && visit.promised()) broken++;
                if (buffer > 0) risk += Math.min(1, Math.max(0, 1 - (until - times.begin[i]) / buffer));
                if (Translation.unfamiliar(who, visit) || Translation.unasked(who, visit)) unfamiliar++;
            }
            stops.add(new Plan.Stop(x < 0 ? Plan.Kind.DEPOT : visit == null ? Plan.Kind.PAUSE : Plan.Kind.VISIT, visit == null ? null : visit.id(),
                    times.arrival[i], times.begin[i], times.end[i], times.latest[i], times.travel[i], late < 1e-6 ? 0 : late));
        }
        minutes += times.minutes();
        unfair += times.minutes() * times.minutes() / 1000;
        return new Plan.Route(who.id(), times.leave, times.back, List.copyOf(stops));
    }
}
