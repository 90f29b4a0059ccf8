package cn.zhenqing365.planner.roster;

import java.util.ArrayList;
import java.util.List;

/** The hard rules, read along one worker's row of days. The same eyes for the search, for the sentences and for a change made by hand. */
final class RowRules {
    enum Rule { LEAVE, REST, WEEK, DAYS, NIGHTS }

    record Broken(Rule rule, int day, int amount) {}

    private final Rota rota;
    private final int rest, week, daysInARow, nightsInARow;

    RowRules(Rota rota) {
        this.rota = rota;
        var rules = rota.in.problem.rules();
        rest = rules.restMinutes();
        week = (int) Math.round(rules.hoursInSevenDays() * 60);
        daysInARow = rules.daysInARow();
        nightsInARow = rules.nightsInARow();
    }

    int count(int w) {
        return walk(w, null);
    }

    List<Broken> list(int w) {
        var found = new ArrayList<Broken>();
        walk(w, found);
        return found;
    }

    private int walk(int w, List<Broken> to) {
        var in = rota.in;
        int broken = 0, row = 0, nights = 0, lastEnd = Integer.MIN_VALUE / 2, sum = 0;
        for (int d = 0; d < in.days; d++) {
            var it = rota.at(w, d);
            if (d >= 7) {
                var old = rota.at(w, d - 7);
                if (old != null) sum -= old.minutes;
            }
            if (it == null) {
                row = 0;
                nights = 0;
                continue;
            }
            sum += it.minutes;
            row++;
            nights = it.night ? nights + 1 : 0;
            boolean counts = d >= in.before;   // what happened before the month is not put at its door
            if (counts && (in.leave[w][d] || it.ends > 1440 && in.leave[w][d + 1])) broken += note(to, Rule.LEAVE, d, 0);
            int gap = d * 1440 + it.begins - lastEnd;
            if (counts && gap < rest) broken += note(to, Rule.REST, d, gap);
            if (counts && sum > week) broken += note(to, Rule.WEEK, d, sum);
            if (counts && row > daysInARow) broken += note(to, Rule.DAYS, d, row);
            if (counts && nights > nightsInARow) broken += note(to, Rule.NIGHTS, d, nights);
            lastEnd = d * 1440 + it.ends;
        }
        return broken;
    }

    private static int note(List<Broken> to, Rule rule, int day, int amount) {
        if (to != null) to.add(new Broken(rule, day, amount));
        return 1;
    }
}
