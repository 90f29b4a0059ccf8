package cn.zhenqing365.planner;

import cn.zhenqing365.planner.search.Answer;
import cn.zhenqing365.planner.search.Desk;
import cn.zhenqing365.planner.search.Search;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plans the day of technicians. Nothing is kept between calls, every answer is a whole plan, and an agreed window is never moved: a promised visit
 * that cannot be reached in time is planned late and counted as broken, for a person to see.
 */
public final class RoutePlanner {
    /** How late a promised visit may become, tried in turn, in minutes. */
    private static final double[] LATE = {10, 20, 30, 45, 60, 90, 120, 180, 240, 360, Translation.NEVER_ENDING};

    private RoutePlanner() { }

    /** A whole day from nothing. */
    public static Plan plan(Problem problem, Effort effort) {
        var words = new Translation(problem, Set.of(), Map.of());
        return betterLateThanNever(words, Search.solve(words.instance, effort.budget(), effort.threads(), effort.seed(), null), Map.of());
    }

    /**
     * A plan made to fit what happened since: a new visit, someone late, sick or silent. As few visits as possible change hands
     * ({@link Goals#change}), and the agreed windows stay. The problem says what has begun.
     */
    public static Plan repair(Problem problem, Plan before, Effort effort) {
        Map<String, String> who = Translation.whoGoes(before);
        var words = new Translation(problem, Set.of(), who);
        return betterLateThanNever(words, Search.solve(words.instance, effort.budget(), effort.threads(), effort.seed(), laid(words, before).stops()), who);
    }

    /** A plan as a person drew it, with its times and score; visits that cannot be done so are left out. */
    public static Plan asDrawn(Problem problem, Plan drawn) {
        var words = new Translation(problem, Set.of(), Map.of());
        return betterLateThanNever(words, laid(words, drawn).answer(), Map.of());
    }

    /**
     * The windows a caller can be offered, best first: cheap for the routes as planned, and likely to be kept. Answers in milliseconds.
     *
     * @param visit the candidate; it is part of the problem and not of the plan
     * @param windows what may be offered
     */
    public static List<Offer> offers(Problem problem, Plan plan, String visit, List<Window> windows) {
        var asked = problem.withVisits(problem.visits().stream().map(it -> it.id().equals(visit) ? it.within(windows.toArray(Window[]::new)) : it).toList());
        var words = new Translation(asked, Set.of(), Map.of());
        int v = Translation.number(words.visitNo, visit);
        var desk = laid(words, plan);
        var offers = new ArrayList<Offer>();
        for (int i = 0; i < windows.size(); i++) {
            Desk.Place best = null;
            for (int k = 0; k < words.instance.technicians; k++) {
                Desk.Place place = desk.place(k, v, words.instance.nodesOf[v][i]);
                if (place != null && (best == null || place.price() < best.price())) best = place;
            }
            if (best != null) offers.add(offer(words, windows.get(i), v, best));
        }
        offers.sort(Comparator.comparingDouble(Offer::price).thenComparing(it -> it.window().from()));
        return offers;
    }

    private static Offer offer(Translation words, Window window, int v, Desk.Place place) {
        String who = words.problem.technicians().get(place.technician()).id();
        int at = 0;
        while (place.times().node[at] != place.node()) at++;
        double begin = place.times().begin[at], slack = place.times().latest[at] - begin, extra = place.minutes() - words.instance.stay[place.node()];
        return new Offer(window, who, begin, extra, slack, place.price(), Sentence.of("%s %s左右到,绕行%d分钟,有%d分钟余量",
                "%s arrives about %s, %d minutes out of the way, with %d minutes to spare", who, Window.clock(begin), Math.round(extra), Math.round(slack)));
    }

    /** Why this visit is with whom it is, or with nobody. */
    public static Sentence why(Problem problem, Plan plan, String visit) {
        var words = new Translation(problem, Set.of(), Map.of());
        return new Reasons(words, laid(words, plan).answer()).why(visit);
    }

    private static Desk laid(Translation words, Plan plan) {
        var orders = new ArrayList<List<Integer>>();
        for (Technician it : words.problem.technicians())
            orders.add(plan.of(it.id()).map(r -> r.visits().stream().map(words.visitNo::get).filter(v -> v != null).toList()).orElse(List.of()));
        var desk = new Desk(words.instance);
        desk.lay(orders);
        return desk;
    }

    /** Promised visits nobody reaches in time are done late, where that disturbs least. */
    private static Plan betterLateThanNever(Translation words, Answer answer, Map<String, String> before) {
        var late = new TreeSet<String>();
        for (int v : answer.absent()) if (words.problem.visits().get(v).promised()) late.add(words.problem.visits().get(v).id());
        if (late.isEmpty()) return Reading.of(words, answer);
        var relaxed = new Translation(words.problem, late, before);
        var desk = new Desk(relaxed.instance);
        desk.lay(orders(relaxed, answer));
        for (String visit : late) insertSoon(relaxed, desk, relaxed.visitNo.get(visit));
        return Reading.of(relaxed, desk.answer());
    }

    /** As little late as possible comes before as cheap as possible. */
    private static void insertSoon(Translation words, Desk desk, int v) {
        for (double minutes : LATE) {
            List<Window> windows = words.problem.visits().get(v).windows();
            for (int i = 0; i < windows.size(); i++) words.instance.close[words.instance.nodesOf[v][i]] = windows.get(i).until() + minutes;
            if (desk.insert(v)) return;
        }
    }

    private static List<List<Integer>> orders(Translation words, Answer answer) {
        var orders = new ArrayList<List<Integer>>();
        for (int[] stops : answer.stops()) {
            var order = new ArrayList<Integer>();
            for (int x : stops) if (words.instance.visitOf[x] >= 0) order.add(words.instance.visitOf[x]);
            orders.add(order);
        }
        return orders;
    }
}
