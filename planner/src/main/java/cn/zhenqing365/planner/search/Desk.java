package cn.zhenqing365.planner.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plan on the desk: small questions about it are answered at once, without a search. */
public final class Desk {
    private final Instance in;
    private final Tours tours;
    private final Seek seek;

    /** What a place for a visit would cost, and the times the route would have. */
    public record Place(int technician, int node, double price, double minutes, Timetable times) { }

    public Desk(Instance in) {
        this.in = in;
        tours = new Tours(in);
        seek = new Seek(tours, new Dice(1), 0);
    }

    /** Lays the visits on the desk in the order given (per technician, what has begun first); what cannot be driven so stays out. */
    public void lay(List<List<Integer>> orders) {
        tours.clear();
        for (int r = 0; r < orders.size(); r++) for (int v : orders.get(r)) if (tours.routeOf[v] < 0 && in.may[r][v]) append(r, v);
    }

    private void append(int r, int v) {
        int end = tours.length[r];
        while (end > tours.locked[r] && tours.isRest(tours.stops[r][end - 1])) end--;
        for (int i = end; i <= tours.length[r]; i++) for (int x : in.nodesOf[v]) {
            int[] before = Arrays.copyOf(tours.stops[r], tours.length[r]);
            tours.put(r, i, x);
            if (tours.refresh(r)) return;
            back(r, before);
        }
    }

    private void back(int r, int[] before) {
        for (int j = tours.length[r] - 1; j >= 0; j--) tours.take(r, j);
        for (int j = 0; j < before.length; j++) tours.put(r, j, before[j]);
        tours.refresh(r);
    }

    /** Where a visit nobody does would fit with this technician, cheapest first for the given way of doing it; null when it does not. */
    public Place place(int technician, int visit, int node) {
        int[] ways = in.nodesOf[visit];
        in.nodesOf[visit] = new int[] {node};
        try {
            seek.route = -1;
            seek.price = Tours.NEVER;
            if (in.fits(technician, visit)) seek.in(technician, visit);
            if (seek.route < 0) return null;
            double minutes = minutes(technician), risk = tours.risk[technician], price = seek.price;
            int[] before = Arrays.copyOf(tours.stops[technician], tours.length[technician]);
            Place place = null;
            if (seek.commit()) place = new Place(technician, node, price + tours.risk[technician] - risk, minutes(technician) - minutes, new Timetable(tours, technician));
            back(technician, before);
            return place;
        } finally {
            in.nodesOf[visit] = ways;
        }
    }

    /** Cheapest places first, one per technician. */
    public List<Place> places(int visit) {
        var all = new ArrayList<Place>();
        for (int k = 0; k < in.technicians; k++) for (int x : in.nodesOf[visit]) {
            Place place = place(k, visit, x);
            if (place != null) all.add(place);
        }
        all.sort(java.util.Comparator.comparingDouble(Place::price));
        return all;
    }

    /** Takes a visit off the desk; what that saves. NaN when it has begun or nobody does it. */
    public double lift(int visit) {
        int r = tours.routeOf[visit];
        if (r < 0) return Double.NaN;
        int at = 0;
        while (in.visitOf[tours.stops[r][at]] != visit) at++;
        if (at < tours.locked[r]) return Double.NaN;
        double before = tours.cost[r] + tours.risk[r];
        tours.take(r, at);
        if (!tours.refresh(r)) throw new IllegalStateException("a route that could be driven cannot be driven with a visit less");
        return before - tours.cost[r] - tours.risk[r];
    }

    /** Puts the visit where it costs least; false when it fits nowhere. */
    public boolean insert(int visit) {
        return seek.place(visit) && seek.commit();
    }

    private double minutes(int r) { return tours.idle(r) ? 0 : new Timetable(tours, r).minutes(); }

    public int[][] stops() { return Journal.copy(tours); }

    public Answer answer() { return Answer.of(in, stops(), 0); }
}
