package cn.zhenqing365.planner.search;

import java.util.Arrays;

/**
 * A planning problem as arrays, the shape the search works on. Locations are rows of the travel table. Nodes are first the ways to do a visit
 * (a visit with two windows is two nodes), then the pauses of technicians, which happen wherever the technician is. Times are minutes.
 */
public final class Instance implements Cloneable {
    public final int visits;
    public final int technicians;
    public final int locations;
    /** Travel minutes, row by row. */
    public final double[] travel;

    /** Per node: where (−1: wherever the technician is), the window in which service starts, how long it takes, the visit it does (−1: a pause). */
    public int[] place;
    public double[] open;
    public double[] close;
    public double[] stay;
    public int[] visitOf;
    /** Per visit: its nodes, tools as bits, parts by kind, and the cost of leaving it out. */
    public int[][] nodesOf;
    public long[] tools;
    public int[][] parts;
    public double[] leftOut;

    /** Per technician: where the day starts and ends, when, tools as bits, parts on the van. */
    public int[] start;
    public int[] end;
    public double[] startOpen;
    public double[] startClose;
    public double[] endClose;
    public long[] van;
    public int[][] stock;
    /** Where all tools and unlimited parts are to be had on the way (−1: nowhere), when, and how long that takes. */
    public int[] depot;
    public double[] depotOpen;
    public double[] depotClose;
    public double[] depotStay;
    /** Pauses (node numbers) each technician takes. */
    public int[][] pauses;
    /** Who may do what, and what it costs beyond the time (null: nothing). */
    public boolean[][] may;
    public double[][] extra;
    /** Cost of a technician working at all. */
    public double[] fixed;
    /** Technicians of the same kind are interchangeable while they have nothing to do. */
    public int[] kind;
    /** What is fixed already: leading stops nobody may change, and after how many of them the depot was visited (−1: not). */
    public int[][] begun;
    public int[] depotBegun;

    public double perTravel;
    public double perMinute = 1;
    /** Cost of a technician's working time squared, per 1000 minutes: fair days. */
    public double fairness;
    /** Minutes before the end of a window that count as a risk of being late, and the cost of each. */
    public double buffer;
    public double perRisk;
    public final int kindsOfParts;

    public Instance(int visits, int technicians, int locations, int kindsOfParts) {
        this.visits = visits;
        this.technicians = technicians;
        this.locations = locations;
        this.kindsOfParts = kindsOfParts;
        travel = new double[locations * locations];
        tools = new long[visits];
        parts = new int[visits][kindsOfParts];
        nodesOf = new int[visits][];
        leftOut = new double[visits];
        start = new int[technicians];
        end = new int[technicians];
        startOpen = new double[technicians];
        startClose = new double[technicians];
        endClose = new double[technicians];
        van = new long[technicians];
        stock = new int[technicians][kindsOfParts];
        depot = new int[technicians];
        depotOpen = new double[technicians];
        depotClose = new double[technicians];
        depotStay = new double[technicians];
        pauses = new int[technicians][0];
        may = new boolean[technicians][visits];
        fixed = new double[technicians];
        kind = new int[technicians];
        begun = new int[technicians][0];
        depotBegun = new int[technicians];
        Arrays.fill(depot, -1);
        Arrays.fill(depotBegun, -1);
    }

    public double minutes(int from, int to) {
        return travel[from * locations + to];
    }

    /** The same problem with arrays of its own, travel aside: windows, technicians and what has begun may be changed in it. */
    public Instance twin() {
        try {
            var twin = (Instance) clone();
            twin.open = open.clone(); twin.close = close.clone(); twin.leftOut = leftOut.clone();
            twin.startOpen = startOpen.clone(); twin.startClose = startClose.clone(); twin.endClose = endClose.clone();
            twin.depotOpen = depotOpen.clone(); twin.depotClose = depotClose.clone();
            twin.begun = begun.clone(); twin.depotBegun = depotBegun.clone(); twin.kind = kind.clone();
            twin.may = new boolean[technicians][];
            for (int k = 0; k < technicians; k++) twin.may[k] = may[k].clone();
            return twin;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    boolean fits(int technician, int visit) {
        return may[technician][visit] && (depot[technician] >= 0 || (tools[visit] & ~van[technician]) == 0);
    }

    /** Kinds of technicians by everything the search asks of them. */
    public void sortIntoKinds() {
        for (int k = 0; k < technicians; k++) {
            kind[k] = k;
            for (int o = 0; o < k; o++) if (same(k, o)) { kind[k] = kind[o]; break; }
        }
    }

    private boolean same(int a, int b) {
        return start[a] == start[b] && end[a] == end[b] && startOpen[a] == startOpen[b] && startClose[a] == startClose[b] && endClose[a] == endClose[b]
                && van[a] == van[b] && Arrays.equals(stock[a], stock[b]) && depot[a] == depot[b] && fixed[a] == fixed[b]
                && pauses[a].length == 0 && pauses[b].length == 0 && begun[a].length == 0 && begun[b].length == 0
                && Arrays.equals(may[a], may[b]) && (extra == null || Arrays.equals(extra[a], extra[b]));
    }
}
