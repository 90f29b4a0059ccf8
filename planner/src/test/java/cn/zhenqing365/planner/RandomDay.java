package cn.zhenqing365.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Days drawn by lot, with everything the trade knows. */
final class RandomDay {
    private static final String[] SKILLS = {"tv", "fibre", "wiring"}, TOOLS = {"splicer", "ladder"}, PARTS = {"modem", "remote"}, AREAS = {"north", "south"};

    static Problem of(long seed, int technicians, int visits, boolean pauses) {
        var dice = new Random(seed);
        int places = technicians + visits + 1;
        double[][] xy = new double[places][];
        for (int p = 0; p < places; p++) xy[p] = new double[] {dice.nextDouble() * 40, dice.nextDouble() * 40};
        double[][] minutes = new double[places][places];
        for (int a = 0; a < places; a++) for (int b = 0; b < places; b++) minutes[a][b] = Math.hypot(xy[a][0] - xy[b][0], xy[a][1] - xy[b][1]);
        var crew = new ArrayList<Technician>();
        for (int k = 0; k < technicians; k++) {
            var who = Technician.of("w" + k, 1 + k, Window.of(480, 900 + dice.nextInt(180))).skilled(some(dice, SKILLS, 0.8)).equipped(some(dice, TOOLS, 0.6))
                    .carrying(parts(dice, 3)).knowing(some(dice, AREAS, 0.6));
            if (dice.nextInt(3) > 0) who = who.fetchingAt(0, Window.of(480, 1020), 5);
            if (pauses && dice.nextInt(3) > 0) who = who.pausing(new Pause(Window.of(690, 780), 30));
            crew.add(who);
        }
        var list = new ArrayList<Visit>();
        for (int v = 0; v < visits; v++) {
            double from = 480 + dice.nextInt(360);
            var visit = Visit.of("v" + v, 1 + technicians + v, 15 + dice.nextInt(50), Window.of(from, from + 30 + dice.nextInt(200)))
                    .needing(some(dice, SKILLS, 0.25)).using(some(dice, TOOLS, 0.2)).consuming(parts(dice, 1)).in(AREAS[dice.nextInt(2)]).urgent(1 + dice.nextInt(3));
            if (dice.nextInt(4) == 0) visit = visit.within(visit.windows().get(0), Window.of(from + 240, from + 300));
            if (dice.nextInt(6) == 0) visit = visit.agreed(visit.windows().get(0));
            if (dice.nextInt(6) == 0) visit = visit.without("w" + dice.nextInt(technicians));
            if (dice.nextInt(6) == 0) visit = visit.preferring("w" + dice.nextInt(technicians));
            list.add(visit);
        }
        return Problem.of(crew, list, Travel.matrix(minutes));
    }

    private static String[] some(Random dice, String[] names, double chance) {
        return java.util.Arrays.stream(names).filter(it -> dice.nextDouble() < chance).toArray(String[]::new);
    }

    private static Map<String, Integer> parts(Random dice, int most) {
        var parts = new HashMap<String, Integer>();
        for (String kind : PARTS) if (dice.nextBoolean()) parts.put(kind, dice.nextInt(most + 1));
        return parts;
    }

}
