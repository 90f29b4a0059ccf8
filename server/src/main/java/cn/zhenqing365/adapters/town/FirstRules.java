package cn.zhenqing365.adapters.town;

import cn.zhenqing365.kernel.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is being argued about in a town that was just loaded: rules changed for next month, and cases that ask to stand still. */
final class FirstRules {
    private final AtTheDoor door;
    private final Instant now;

    FirstRules(AtTheDoor door, Instant now) {
        this.door = door;
        this.now = now;
    }

    /** A missed window is worth five yuan from next month on, and less urgent texts rest half an hour longer. */
    void rules() {
        var credit = (ObjectNode) door.get("leader01", "/api/credit-rules").path(0).path("rules").deepCopy();
        for (var it : credit.path("rules")) if (it.path("id").asString().equals("GOODWILL-WINDOW"))
            ((ObjectNode) it).put("cents", 500).put("title", "未按约上门,致歉并补偿").put("titleEn", "The agreed window was missed: apology and compensation");
        change("leader01", "/api/credit-rules", credit, "走访中用户反映:空等一上午只有一条短信");
        var told = (ObjectNode) door.get("leader01", "/api/escalation-rules").path(0).path("rules").deepCopy();
        change("leader01", "/api/escalation-rules", told.put("quietFrom", "21:00"), "班组反映晚上九点以后不急的短信太多");
    }

    private void change(String who, String path, JsonNode rules, String why) {
        var nextMonth = LocalDate.ofInstant(now, Zones.CHINA).withDayOfMonth(1).plusMonths(1).atStartOfDay(Zones.CHINA).toInstant();
        door.post(who, path, Map.of("effectiveFrom", nextMonth, "basedOn", 1, "reason", why, "rules", rules));
    }

    /** A disputed charge waits for the customer's papers; two moves wait for the customer, one of them approved already. */
    void pauses() {
        first("/api/complaints?area=A03").ifPresent(it -> ask("manager03", it, "WAIT_CUST", "用户本人", "RECORDING", "10:42 来电录音", 48, "用户去找订购短信,后天给我们"));
        first("/api/business-requests?area=A01").ifPresent(it -> ask("counter01", it, "CUST_POSTPONE", "用户的女儿", "TEXT_REPLY", "短信:下周再来", 96, "新房还没有通电"));
        first("/api/business-requests?area=A02").ifPresent(it -> {
            ask("counter01", it, "CUST_ABSENT", "用户本人", "RECORDING", "09:15 来电录音", 30, "用户出差,后天回来");
            for (var line : door.get("manager02", "/api/pause-requests")) if (line.path("ticket").path("number").asString().equals(it))
                door.post("manager02", "/api/pause-requests/" + line.path("request").path("id").asString() + "/decision", Map.of("approved", true, "note", "录音听过"));
        });
    }

    private Optional<String> first(String path) {
        var number = door.get("leader01", path).path("rows").path(0).path("ticket").path("number").asString("");
        return number.isEmpty() ? Optional.empty() : Optional.of(number);
    }

    private void ask(String who, String number, String reason, String askedBy, String evidence, String ref, int hours, String words) {
        door.post(who, "/api/tickets/" + number + "/pauses", Map.of("reason", reason, "askedBy", askedBy, "evidence", evidence, "evidenceRef", ref,
                "resumeAt", now.plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES), "words", words));
    }
}
