package cn.zhenqing365.planner.roster;

import cn.zhenqing365.planner.DayWish;
import cn.zhenqing365.planner.MonthPlan.Finding;
import cn.zhenqing365.planner.MonthPlan.What;
import cn.zhenqing365.planner.Sentence;
import cn.zhenqing365.planner.ShiftType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What could not hold, each in a sentence that names the person, the day and the reason, so that somebody can check it. */
final class Why {
    private final Month in;
    private final Rota rota;
    private final RowRules rules;

    Why(Rota rota) {
        this.rota = rota;
        in = rota.in;
        rules = new RowRules(rota);
    }

    List<Finding> all() {
        var found = new ArrayList<Finding>();
        for (int a = 0; a < in.areas; a++) holes(a, found);
        for (int a = 0; a < in.areas; a++) skills(a, found);
        for (int w = 0; w < in.workers; w++) for (var it : rules.list(w)) found.add(new Finding(What.RULE, id(w), in.date(it.day()), null, 0, broken(w, it)));
        for (var it : in.problem.wishes()) wish(it, found);
        for (int w = 0; w < in.workers; w++) hours(w, found);
        return found;
    }

    private String id(int w) {
        return in.problem.workers().get(w).id();
    }

    private String name(int w) {
        return in.problem.workers().get(w).name();
    }

    private String area(int a) {
        return in.problem.areas().get(in.areaCodes.get(a));
    }

    /** Holes of one area that follow each other are one. */
    private void holes(int a, List<Finding> to) {
        int slots = in.need[a].length;
        for (int s = 0; s < slots; s++) {
            int missing = rota.missing(a, s);
            if (missing == 0) continue;
            int end = s;
            while (end + 1 < slots && rota.missing(a, end + 1) == missing && (end + 1) / in.slotsPerDay == s / in.slotsPerDay) end++;
            var day = in.first.plusDays(s / in.slotsPerDay);
            int from = in.cuts[s % in.slotsPerDay], last = end % in.slotsPerDay, until = last + 1 < in.slotsPerDay ? in.cuts[last + 1] : 1440;
            var people = nobody(a, s);
            to.add(new Finding(What.HOLE, null, day, in.areaCodes.get(a), until - from, new Sentence(
                    "%s %s–%s %s缺%d人:%s".formatted(zh(day), clock(from), clock(until), area(a), missing, people.zh()),
                    "%s %s–%s %s lacks %d: %s".formatted(day, clock(from), clock(until), area(a), missing, people.en()))));
            s = end;
        }
    }

    private void skills(int a, List<Finding> to) {
        int slots = in.need[a].length;
        var names = in.skillNo.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        for (int s = 0; s < slots; s++) {
            int missing = rota.missingSkills(a, s);
            if (missing == 0 || rota.have[a][s] == 0) continue;
            int end = s;
            while (end + 1 < slots && rota.missingSkills(a, end + 1) == missing && (end + 1) / in.slotsPerDay == s / in.slotsPerDay) end++;
            var day = in.first.plusDays(s / in.slotsPerDay);
            int from = in.cuts[s % in.slotsPerDay], last = end % in.slotsPerDay, until = last + 1 < in.slotsPerDay ? in.cuts[last + 1] : 1440;
            var lacking = names.entrySet().stream().filter(it -> (missing >> it.getKey() & 1) == 1).map(Map.Entry::getValue).sorted().collect(Collectors.joining("、"));
            to.add(new Finding(What.SKILL, null, day, in.areaCodes.get(a), until - from, new Sentence("%s %s–%s %s没有人会%s".formatted(zh(day), clock(from), clock(until), area(a), lacking),
                    "%s %s–%s nobody in %s has the skill %s".formatted(day, clock(from), clock(until), area(a), lacking))));
            s = end;
        }
    }

    /** For each who could have come: why not. */
    private Sentence nobody(int a, int s) {
        int d = in.before + s / in.slotsPerDay;
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (int w = 0; w < in.workers; w++) {
            int option = serving(w, a, s, d);
            if (option < 0) continue;
            var why = whyNot(w, d, option);
            zh.add(name(w) + why.zh());
            en.add(name(w) + " " + why.en());
        }
        return zh.isEmpty() ? new Sentence("没有人可以排", "there is nobody who could") : new Sentence(String.join(",", zh), String.join(", ", en));
    }

    private int serving(int w, int a, int s, int d) {
        int base = (d - in.before) * in.slotsPerDay;
        for (int o = 1; o < in.options[w].length; o++) {
            var it = in.options[w][o];
            for (int i = 0; i < it.touched; i++) if (it.areas[i] == a && base + it.slots[i] == s && !it.lent) return o;
        }
        return -1;
    }

    /** What stands against this cell; by trying it. */
    Sentence whyNot(int w, int d, int option) {
        if (in.leave[w][d]) return new Sentence("休假", "is on leave");
        int was = rota.cells[w][d];
        if (was != 0) return new Sentence("已排" + in.options[w][was].type.name() + where(w, was), "has the shift " + in.options[w][was].type.nameEn());
        var before = rules.list(w);
        rota.put(w, d, option);
        var after = rules.list(w);
        rota.put(w, d, was);
        after.removeAll(before);
        return after.isEmpty() ? new Sentence("可以排,但这样其他更要紧的排不下", "could, at the price of something that matters more") : ruleWords(after.get(0));
    }

    private String where(int w, int option) {
        var it = in.options[w][option];
        return it.lent ? "(" + area(it.area) + ")" : "";
    }

    private Sentence ruleWords(RowRules.Broken it) {
        return switch (it.rule()) {
            case LEAVE -> new Sentence("休假", "is on leave");
            case REST -> new Sentence("与前后班次间隔不足%s小时".formatted(hours(in.problem.rules().restMinutes())), "would rest less than %s hours between shifts".formatted(hours(in.problem.rules().restMinutes())));
            case WEEK -> new Sentence("七天内会到%s小时,超过%s".formatted(hours(it.amount()), number(in.problem.rules().hoursInSevenDays())),
                    "would work %s hours in seven days, more than %s".formatted(hours(it.amount()), number(in.problem.rules().hoursInSevenDays())));
            case DAYS -> new Sentence("会连上%d天".formatted(it.amount()), "would work %d days in a row".formatted(it.amount()));
            case NIGHTS -> new Sentence("会连值%d夜".formatted(it.amount()), "would have %d nights in a row".formatted(it.amount()));
        };
    }

    Sentence broken(int w, RowRules.Broken it) {
        var day = in.date(it.day());
        var words = ruleWords(it);
        return new Sentence("%s %s:%s".formatted(name(w), zh(day), words.zh().replace("会到", "达").replace("会连", "连")), "%s, %s: %s".formatted(name(w), day, words.en().replace("would ", "")));
    }

    private void wish(DayWish it, List<Finding> to) {
        int w = in.workerNo.get(it.worker()), d = in.dayNo(it.day());
        if (d < in.before || d >= in.days || Month.keeps(it, in.options[w][rota.cells[w][d]])) return;
        var type = in.problem.types().stream().filter(t -> t.code().equals(it.type())).findFirst();
        var zh = switch (it.kind()) { case OFF -> "休息"; case LIKE -> "上" + type.map(ShiftType::name).orElse(""); case DISLIKE -> "不上" + type.map(ShiftType::name).orElse(""); };
        var en = switch (it.kind()) { case OFF -> "the day off"; case LIKE -> "the shift " + type.map(ShiftType::nameEn).orElse(""); case DISLIKE -> "not to have the shift " + type.map(ShiftType::nameEn).orElse(""); };
        var why = whyWish(it, w, d);
        to.add(new Finding(What.WISH, it.worker(), it.day(), null, 0, new Sentence("%s希望%s%s,没有排上:%s".formatted(name(w), zh(it.day()), zh, why.zh()),
                "%s wished %s on %s, which could not be kept: %s".formatted(name(w), en, it.day(), why.en()))));
    }

    private Sentence whyWish(DayWish it, int w, int d) {
        if (in.fixed[w][d] >= 0) return new Sentence("这一天已由人工指定", "the day was fixed by hand");
        var cell = in.options[w][rota.cells[w][d]];
        if (cell == null) {
            int option = in.options[w].length > 1 ? Arrays.stream(in.problem.types().toArray(ShiftType[]::new)).filter(t -> t.code().equals(it.type())).findFirst().map(t -> optionOf(w, t)).orElse(-1) : -1;
            if (option < 0) return new Sentence("没有这种班次", "there is no such shift");
            var why = whyNot(w, d, option);
            return new Sentence(name(w) + why.zh(), name(w) + " " + why.en());
        }
        int base = (d - in.before) * in.slotsPerDay;
        int was = rota.cells[w][d];
        rota.put(w, d, 0);
        int open = -1;
        for (int i = 0; i < cell.touched && open < 0; i++) if (rota.missing(cell.areas[i], base + cell.slots[i]) > 0 || rota.missingSkills(cell.areas[i], base + cell.slots[i]) != 0) open = i;
        var why = open < 0 ? new Sentence("否则工时或节假日、夜班就不均衡", "hours, nights or holidays would be less fair otherwise") : others(cell.areas[open], base + cell.slots[open], w);
        rota.put(w, d, was);
        return why;
    }

    private Sentence others(int a, int s, int except) {
        int d = in.before + s / in.slotsPerDay;
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (int v = 0; v < in.workers && zh.size() < 4; v++) {
            int option = v == except ? -1 : serving(v, a, s, d);
            if (option < 0) continue;
            var why = whyNot(v, d, option);
            zh.add(name(v) + why.zh());
            en.add(name(v) + " " + why.en());
        }
        return new Sentence(area(a) + "当天需要人" + (zh.isEmpty() ? "" : ":" + String.join(",", zh)), area(a) + " needs somebody that day" + (en.isEmpty() ? "" : ": " + String.join(", ", en)));
    }

    private int optionOf(int w, ShiftType type) {
        for (int o = 1; o < in.options[w].length; o++) if (in.options[w][o].type == type) return o;
        return -1;
    }

    private void hours(int w, List<Finding> to) {
        double contract = in.problem.workers().get(w).hours(), off = rota.hours(w) - contract;
        if (Math.abs(off) < 24) return;
        to.add(new Finding(What.HOURS, id(w), null, null, 0, new Sentence("%s本月%s小时,比合同%s%s小时".formatted(name(w), number(rota.hours(w)), off > 0 ? "多" : "少", number(Math.abs(off))),
                "%s works %s hours this month, %s %s than agreed".formatted(name(w), number(rota.hours(w)), number(Math.abs(off)), off > 0 ? "more" : "fewer"))));
    }

    static String zh(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static String hours(int minutes) {
        return number(minutes / 60.0);
    }

    private static String number(double it) {
        return it == Math.rint(it) ? String.valueOf((long) it) : "%.1f".formatted(it);
    }
}
