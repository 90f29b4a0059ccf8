package cn.zhenqing365.town.load;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Person;
import cn.zhenqing365.town.Resources;
import cn.zhenqing365.town.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The duty logs of a hall's past days (大堂值班日志): most were checked three times, signed the same evening and handed over; a few were forgotten and told to
 * the head, and one was signed the morning after. Rows of the module lobby.
 */
final class LogRows {
    private static final List<String> ROUNDS = List.of("BEFORE", "DURING", "AFTER");
    private static final LocalTime[] AT = {LocalTime.of(8, 12), LocalTime.of(13, 5), LocalTime.of(17, 14)};
    private static final List<String[]> ITEMS = Resources.rows("duty_checks.tsv");
    private static final List<String[]> WRONG = List.of(new String[] {"QUEUE", "取号机卡纸,已清理"}, new String[] {"COMFORT", "饮水机缺水,已换桶"},
            new String[] {"COUNTERS", "三号柜打印机缺墨,已换"}, new String[] {"DEMO", "演示机无信号,已报修并更换跳线"},
            new String[] {"ENTRANCE", "门口积水,已清扫并放防滑牌"});
    private static final List<String> SUMMARIES = List.of("秩序良好,等候平稳,午后人多时增开一个柜台。", "缴费用户集中在上午,已安排引导到自助机。",
            "长者优先通道使用顺畅,演示区接待十余人。", "下午系统慢了约十分钟,已向用户说明并致歉。",
            "两位用户咨询移机,已预受理。", "全天无投诉,意见簿有一条建议,已转办。");
    /** What, when, where, who, why, and how it was dealt with. */
    private static final List<String[]> INCIDENTS = List.of(
            new String[] {"用户对账单有疑问,情绪激动", "10:20", "二号柜台", "一位老年用户", "不清楚附加频道扣费", "请到洽谈区逐项解释,当场退订并致歉"},
            new String[] {"停电约五分钟", "14:40", "大厅", "在场用户约十人", "楼内跳闸", "启用应急照明,安抚用户,恢复后按原号继续"},
            new String[] {"老人身体不适", "09:50", "等候区", "一位老年用户", "空腹赶来", "请其休息、送糖水,联系家属,业务上门办理"});
    private static final String INCIDENT = "{\"what\":\"%s\",\"when\":\"%s\",\"where\":\"%s\",\"who\":\"%s\",\"why\":\"%s\",\"how\":\"%s\"}";

    private LogRows() {}

    static Sheets tables(Sheets sheets) {
        return sheets.table("duty_log", "lobby_id, day, opened_at, rules_version, items, summary, figures, signed_by, signed_at, handed_to, received_at, missing_told_at")
                .table("duty_check", "lobby_id, day, round, item, ok, note, checked_by, checked_at")
                .table("duty_note", "id, lobby_id, day, kind, words, recorded_by, recorded_at");
    }

    /** @param next who has the day after, and takes over */
    static void write(Sheets sheets, int hall, UUID lobby, LocalDate day, LocalDate today, Person onDuty, Person next, String figures) {
        var chance = Chance.of(Town.SEED, "duty log " + hall, day.toEpochDay());
        int fate = chance.weighted(95, 3, 2);   // signed, forgotten, signed the morning after
        boolean yesterday = day.equals(today.minusDays(1));
        if (yesterday) fate = 0;
        var evening = at(day, LocalTime.of(17, 36).plusMinutes(chance.between(0, 24)));
        var morning = at(day.plusDays(1), LocalTime.of(8, 6).plusMinutes(chance.between(0, 14)));
        boolean signed = fate != 1;
        var signedAt = !signed ? null : fate == 2 ? morning : evening;
        var received = !signed || yesterday ? null : fate == 2 ? morning.plusSeconds(600) : morning;
        sheets.row("duty_log", lobby, day, at(day, LocalTime.of(0, 1)), 1, items(), signed ? chance.one(SUMMARIES) : "", signed ? figures : null,
                signed ? onDuty.id() : null, signedAt, signed ? next.id() : null, received, fate == 0 ? null : at(day, LocalTime.of(18, 30)));
        int rounds = fate == 1 ? chance.between(0, 2) : ROUNDS.size();
        for (int round = 0; round < rounds; round++) checks(sheets, lobby, day, round, onDuty, chance);
        if (fate != 1 && chance.happens(0.12)) {
            var when = at(day, LocalTime.of(15, 10));
            sheets.row("duty_note", chance.id(when), lobby, day, "INCIDENT", INCIDENT.formatted((Object[]) chance.one(INCIDENTS)), onDuty.id(), when);
        }
    }

    /** The log of today lies open, as it does in a hall whose day has opened by itself; its people write into it. */
    static void open(Sheets sheets, UUID lobby, LocalDate today) {
        sheets.row("duty_log", lobby, today, at(today, LocalTime.of(0, 1)), 1, items(), "", null, null, null, null, null, null);
    }

    private static void checks(Sheets sheets, UUID lobby, LocalDate day, int round, Person by, Chance chance) {
        var wrong = chance.happens(0.2) ? chance.one(WRONG) : null;
        var when = at(day, AT[round].plusMinutes(chance.between(0, 12)));
        for (int i = 0; i < ITEMS.size(); i++) {
            boolean fine = wrong == null || !wrong[0].equals(ITEMS.get(i)[0]);
            sheets.row("duty_check", lobby, day, ROUNDS.get(round), ITEMS.get(i)[0], fine, fine ? null : wrong[1], by.id(), when.plusSeconds(20L * i));
        }
    }

    private static String items() {
        return ITEMS.stream()
                .map(it -> "{\"code\":\"%s\",\"kind\":\"%s\",\"name\":\"%s\",\"nameEn\":\"%s\"}".formatted(it[0], it[1], it[2], it[3])).collect(Collectors.joining(",", "[", "]"));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).toInstant(ZoneOffset.ofHours(8));
    }
}
