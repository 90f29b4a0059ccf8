package cn.zhenqing365.town.load;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Person;
import cn.zhenqing365.town.Town;
import cn.zhenqing365.town.history.Secret;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * What the leading group of the town has begun: its members, a meeting held and one to come, three findings (seen, decided, due to be
 * checked), and the wall of the control room; rows of the module scoreboard. No effect is written: the server computes it from the history.
 */
final class ImprovementRows {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private final Town town;
    private final Sheets sheets;
    private final UUID leader;
    private final UUID quality;

    private ImprovementRows(Town town, Sheets sheets) {
        this.town = town;
        this.sheets = sheets;
        this.leader = person("leader01");
        this.quality = person("quality01");
    }

    static Sheets tables(Sheets sheets) {
        return sheets.table("group_member", "staff_id, duty, since").table("group_meeting", "id, starts_at, place, agenda, called_by, minutes, present, minutes_at, minutes_by")
                .table("finding", "id, number, title, figure, what, cause, measure, owner_id, starts_on, weeks, check_on, state, found_at, found_by")
                .table("wall_display", "key, name, made_by, made_at");
    }

    static void write(Town town, String passwordHash, Sheets sheets) {
        new ImprovementRows(town, sheets).write(passwordHash);
    }

    private void write(String passwordHash) {
        var today = town.today();
        var since = at(today.minusDays(90), 9);
        sheets.row("group_member", leader, "CHAIR", since);
        sheets.row("group_member", quality, "SECRETARY", since);
        sheets.row("group_member", person("head01"), "MEMBER", since);
        sheets.row("group_member", person("lobbyhead01"), "MEMBER", since);
        var held = at(today.minusDays(16), 9);
        sheets.row("group_meeting", id(1, held), held, "二楼会议室", "月度服务分析;派单短信送达;晚间上门时段", leader,
                "一、维修完成较慢的集中在晚间接报的故障,先在晚间加一个上门时段,一周后看效果。二、短信未送达的号码由班长逐一核对。", "领导小组全体", held.plusSeconds(7200), quality);
        var next = at(today.plusDays(5), 9);
        sheets.row("group_meeting", id(2, since), next, "二楼会议室", "上月指标;到期措施的效果;下月公布的内容", leader, null, null, null, null);
        finding(1, held, "晚间接报的故障修得慢", "K04", "晚间接报的故障多数排到次日,超过承诺时限的集中在这里。", "晚间没有上门时段", "19:00 至 21:00 加一个上门时段", "DECIDED", today.minusDays(8), 1);
        finding(2, held, "派单短信未送达", "K24", "个别号码长期收不到短信,派单要靠催办。", "预留号码已停用而没有更新", "班长每周核对一次送达失败的号码", "DECIDED", today.minusDays(3), 4);
        finding(3, at(today.minusDays(2), 15), "修好后又来电的用户", "K10", "同一条线路七天内再次报修,用户说第一次没有换接头。", null, null, "FOUND", null, null);
        sheets.row("wall_display", new Secret(passwordHash).token(id(9, since)), "调度大厅", leader, since);
    }

    private void finding(int n, Instant found, String title, String figure, String what, String cause, String measure, String state, LocalDate starts, Integer weeks) {
        var month = DateTimeFormatter.ofPattern("yyyyMM").format(found.atOffset(CHINA));
        sheets.row("finding", id(10 + n, found), "F%s-%02d".formatted(month, n), title, figure, what, cause, measure, cause == null ? null : quality, day(starts), weeks,
                starts == null ? null : day(starts.plusWeeks(weeks)), state, found, quality);
    }

    private static String day(LocalDate it) {
        return it == null ? null : it.toString();
    }

    private UUID person(String login) {
        return town.people().stream().filter(it -> it.login().equals(login)).findFirst().map(Person::id).orElseThrow();
    }

    private static UUID id(int n, Instant at) {
        return Chance.of(Town.SEED, "improvement", n).id(at);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(CHINA);
    }
}
