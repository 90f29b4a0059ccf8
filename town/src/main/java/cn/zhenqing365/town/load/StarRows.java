package cn.zhenqing365.town.load;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Person;
import cn.zhenqing365.town.Town;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What people wrote down about each other's work in this month and the last: inspections, praise, days worked, and two contests; rows of the module evaluation. */
final class StarRows {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final List<String> PRAISE = List.of("独居老人来电表扬:帮忙搬电视柜,重新理线", "用户送来锦旗“排障迅速、服务热情”", "来信表扬:雨夜抢修,十点才走", "用户在意见簿上留言感谢");
    private static final List<String> SUGGESTIONS = List.of("建议在老小区分支箱贴编号,已采纳", "建议派单短信加楼道门禁码,已采纳");
    private static final String SHEET = "{\"items\":[{\"most\":40,\"name\":\"接头制作\"},{\"most\":40,\"name\":\"故障排除\"},{\"most\":20,\"name\":\"安全与现场\"}]}";
    private static final String CALL_SHEET = "{\"items\":[{\"most\":50,\"name\":\"报修受理(模拟来电)\"},{\"most\":30,\"name\":\"打字录入\"},{\"most\":20,\"name\":\"普通话\"}]}";
    private static final int[] MOST = {40, 40, 20};
    private static final int[] CALL_MOST = {50, 30, 20};

    private StarRows() {}

    static Sheets tables(Sheets sheets) {
        return sheets.table("work_inspection", "id, staff_id, number, inspected_on, mark, passed, attitude, privacy, words, recorded_by, recorded_at")
                .table("conduct_record", "id, staff_id, kind, happened_on, number, words, recorded_by, recorded_at, verified_by, verified_at")
                .table("month_record", "month, staff_id, planned, present, adherence, recorded_by, recorded_at")
                .table("name_consent", "staff_id, said_at, given")
                .table("contest", "id, title, post, held_on, items, state, made_by, made_at, closed_at")
                .table("contest_judge", "contest_id, staff_id")
                .table("contest_entrant", "contest_id, staff_id, result, percentile")
                .table("contest_mark", "contest_id, staff_id, judge_id, item, points, marked_at");
    }

    /** Those who are rated: technicians, operators, counter staff. */
    static List<Person> rated(Town town) {
        return town.people().stream().filter(it -> it.role().equals("TECHNICIAN") || it.role().equals("AGENT")).toList();
    }

    static List<Person> people(Town town, String login) {
        return town.people().stream().filter(it -> it.login().matches(login + "\\d+")).toList();
    }

    static void write(Town town, Sheets sheets) {
        var last = town.today().withDayOfMonth(1).minusMonths(1);
        for (var who : rated(town)) {
            months(town, sheets, who, last);
            var chance = Chance.of(town.seed(), "consent to name " + who.staffNo(), 1);
            if (chance.happens(0.7)) sheets.row("name_consent", who.id(), noon(last), true);
        }
        var judges = new ArrayList<>(people(town, "quality"));
        judges.add(people(town, "leader").get(0));
        var technicians = people(town, "tech").stream().filter(it -> !it.isCentral()).limit(24).toList();
        contest(town, sheets, 1, last.plusDays(14), "秋季装维技能比武", "TECHNICIAN", SHEET, MOST, judges, technicians, true);
        contest(town, sheets, 2, town.today().minusDays(1), "话务员业务比武", "OPERATOR", CALL_SHEET, CALL_MOST, judges, people(town, "agent"), false);
    }

    private static void months(Town town, Sheets sheets, Person who, LocalDate last) {
        var quality = people(town, "quality");
        var head = people(town, "head").get(0);
        for (var month : List.of(last, last.plusMonths(1))) {
            var chance = Chance.of(town.seed(), "records " + who.staffNo(), month.toEpochDay());
            int days = (int) (Math.min(month.plusMonths(1).toEpochDay(), town.today().toEpochDay()) - month.toEpochDay());
            if (days < 2) continue;
            boolean desk = who.role().equals("AGENT");
            for (int n = chance.between(1, 3); n > 0; n--) inspection(sheets, who, month.plusDays(chance.between(0, days - 1)), desk, chance.one(quality), chance);
            if (chance.happens(0.12)) conduct(sheets, who, "PRAISE", chance.one(PRAISE), month.plusDays(chance.between(0, days - 1)), quality, head, chance);
            if (chance.happens(0.03)) conduct(sheets, who, "SUGGESTION", chance.one(SUGGESTIONS), month.plusDays(chance.between(0, days - 1)), quality, head, chance);
            if (desk) sheets.row("month_record", month, who.id(), 22, 22 - chance.weighted(70, 20, 7, 3), BigDecimal.valueOf(chance.between(930, 995), 1), head.id(), noon(month.plusDays(days - 1)));
        }
    }

    private static void inspection(Sheets sheets, Person who, LocalDate on, boolean desk, Person by, Chance chance) {
        int mark = chance.between(78, 100);
        boolean passed = mark >= 80;
        sheets.row("work_inspection", chance.id(noon(on)), who.id(), null, on, mark, passed, desk ? 5 - chance.weighted(75, 22, 3) : null, 0,
                passed ? desk ? "抽听录音" : "回看现场照片" : desk ? "未复述用户地址" : "接头未做防水", by.id(), noon(on));
    }

    /** One in five still waits to be verified. */
    private static void conduct(Sheets sheets, Person who, String kind, String words, LocalDate on, List<Person> quality, Person head, Chance chance) {
        boolean verified = chance.happens(0.8);
        var at = noon(on);
        sheets.row("conduct_record", chance.id(at), who.id(), kind, on, null, words, head.id(), at, verified ? quality.get(0).id() : null, verified ? at.plusSeconds(3_600) : null);
    }

    /** In the second one the judges have not finished. */
    private static void contest(Town town, Sheets sheets, int n, LocalDate on, String title, String post, String sheet, int[] most, List<Person> judges, List<Person> entrants, boolean closed) {
        var at = noon(on);
        var chance = Chance.of(town.seed(), "contest", n);
        var id = chance.id(at);
        sheets.row("contest", id, title, post, on, sheet, closed ? "CLOSED" : "OPEN", judges.get(0).id(), at.minusSeconds(86_400), closed ? at.plusSeconds(14_400) : null);
        for (var judge : judges) sheets.row("contest_judge", id, judge.id());
        var results = new ArrayList<BigDecimal>();
        for (var who : entrants) results.add(marks(sheets, id, who.id(), judges, most, at, closed ? judges.size() : judges.size() - 1, Chance.of(town.seed(), "contest " + who.staffNo(), n)));
        for (int i = 0; i < entrants.size(); i++) {
            var mine = results.get(i);
            var notBetter = results.stream().filter(it -> it.compareTo(mine) <= 0).count();
            sheets.row("contest_entrant", id, entrants.get(i).id(), closed ? mine : null,
                    closed ? BigDecimal.valueOf(100 * notBetter).divide(BigDecimal.valueOf(entrants.size()), 2, RoundingMode.HALF_UP) : null);
        }
    }

    private static BigDecimal marks(Sheets sheets, UUID contest, UUID who, List<Person> judges, int[] most, Instant at, int marked, Chance chance) {
        double skill = 0.68 + 0.28 * chance.share();
        int doubled = 0;
        int of = 0;
        for (int j = 0; j < marked; j++)
            for (int item = 0; item < most.length; item++) {
                int half = (int) Math.round(2 * Math.min(most[item], most[item] * (skill + 0.04 * chance.share())));
                sheets.row("contest_mark", contest, who, judges.get(j).id(), item, BigDecimal.valueOf(half * 5L, 1), at.plusSeconds(600));
                doubled += half;
                of += 2 * most[item];
            }
        return BigDecimal.valueOf(100L * doubled).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(CHINA);
    }
}
