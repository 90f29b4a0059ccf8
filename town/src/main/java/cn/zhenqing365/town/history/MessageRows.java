package cn.zhenqing365.town.history;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Town;
import cn.zhenqing365.town.load.Sheets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** The texts of a story: to the technician, and to the customer unless he called from a land line (templates of domain.md §5). */
final class MessageRows {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm").withZone(Visiting.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日HH:mm").withZone(Visiting.CHINA);

    private final Sheets sheets;
    private final Secret secret;

    MessageRows(Town town, Sheets sheets, Secret secret) {
        this.sheets = sheets;
        this.secret = secret;
    }

    static Sheets tables(Sheets sheets) {
        return sheets.table("message", """
                        id, to_phone, body, purpose, subject_id, thread_id, urgent, state, attempts, queued_at, acked_at, delivered_at""")
                .table("message_part", "message_id, part, gateway_id, state, acked_at, final_at");
    }

    void write(Story it) {
        var visit = it.visit();
        if (visit == null) return;
        var chance = Chance.of(it.id().getLeastSignificantBits(), "texts", 0);
        var who = visit.technician().name();
        text(it, chance, visit.technician().phone(), "DISPATCH", visit.assignmentId(), it.savedAt(), visit.ackedAt(), visit.deliveredAt(),
                "【张家港广电】新派单" + it.number() + ":" + it.home().address() + "," + surname(it.home().name()) + "," + it.phone() + "," + it.fault().name()
                        + ",限" + CLOCK.format(it.savedAt().plusSeconds(1_200)) + "前联系。");
        var phone = it.phone();
        if (!phone.startsWith("1")) return;
        text(it, chance, phone, "ACCEPTED", it.id(), it.savedAt(), "【张家港广电】您的报修%s已受理,维修员%s(工号%s)20分钟内与您联系。查询96296"
                .formatted(it.number(), who, visit.technician().staffNo()));
        text(it, chance, phone, "APPOINTED", it.id(), visit.agreedAt(), "【张家港广电】已预约%s-%s上门,维修员%s,电话%s。改约回复1"
                .formatted(DAY.format(visit.windowStart()), CLOCK.format(visit.windowEnd()), who, visit.technician().phone()));
        text(it, chance, phone, "DONE", it.id(), visit.completedAt(), "【张家港广电】报修%s已完工。满意请回复1,一般2,不满意3。3日内同一故障请直接联系%s。"
                .formatted(it.number(), who));
    }

    private void text(Story it, Chance chance, String to, String purpose, UUID subject, Instant at, String body) {
        var acked = at.plusMillis(chance.between(200, 1_800));
        text(it, chance, to, purpose, subject, at, acked, chance.happens(0.012) ? null : acked.plusMillis(chance.between(1_500, 20_000)), body);
    }

    private void text(Story it, Chance chance, String to, String purpose, UUID subject, Instant queued, Instant acked, Instant delivered, String body) {
        var id = chance.id(queued);
        sheets.row("message", id, to, body, purpose, subject, it.id(), purpose.equals("DISPATCH"), delivered == null ? "UNDELIVERED" : "DELIVERED", 1,
                queued, acked, delivered);
        int parts = body.length() <= 70 ? 1 : (body.length() + 66) / 67;
        for (int part = 1; part <= parts; part++)
            sheets.row("message_part", id, part, "h" + secret.token(id).toLowerCase(java.util.Locale.ROOT) + part, delivered == null ? "UNDELIV" : "DELIVRD", acked,
                    delivered == null ? acked.plusSeconds(60) : delivered);
    }

    private static String surname(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
