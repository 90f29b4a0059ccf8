package cn.zhenqing365.adapters.town;

import cn.zhenqing365.kernel.Zones;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies open in a town that was just loaded, so that a newcomer opens a living day and not empty pages: faults with an agreed
 * visit, complaints at every stage, business with and without its papers, pages of the opinion book, last month
 * published. Its people bring it about themselves, signed in and over HTTP: nothing here can do what a user cannot.
 */
@Component
class FirstDay {
    /** Larger towns are there to be measured. */
    private static final int LARGEST = 100_000;
    private static final Logger LOG = LoggerFactory.getLogger(FirstDay.class);
    private static final Map<String, Integer> AREAS = Map.of("A01", 1, "A02", 2, "A03", 3, "A05", 5, "A08", 8, "A12", 12);

    private record Home(UUID id, String phone) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SamplePassword password;
    private final Environment environment;
    private final Clock clock;
    private final Map<String, Deque<Home>> homes = new HashMap<>();
    private AtTheDoor door;
    private int wished;

    FirstDay(JdbcClient jdbc, JsonMapper json, SamplePassword password, Environment environment, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.password = password;
        this.environment = environment;
        this.clock = clock;
    }

    /** A refusal ends the part it belongs to and is written down; the town is there all the same. */
    void begin(int households) {
        var port = environment.getProperty("local.server.port", Integer.class);
        if (households > LARGEST || port == null || password.known().isEmpty()) return;
        door = new AtTheDoor(json, port, password.known().get());
        part("faults", this::faults);
        part("complaints", this::complaints);
        part("business", this::business);
        part("opinions", this::opinions);
        part("publication", this::publication);
        var argued = new FirstRules(door, clock.instant());
        part("pauses", argued::pauses);
        part("rules", argued::rules);
        part("duty logs", this::dutyLogs);
        var interruptions = new FirstInterruptions(door, jdbc, clock.instant());
        part("planned works", interruptions::works);
        part("area faults", interruptions::faults);
        part("data requests", interruptions::requests);
    }

    private static void part(String name, Runnable it) {
        try {
            it.run();
        } catch (RuntimeException refused) {
            LOG.warn("the town's first day, {}: {}", name, refused.toString());
        }
    }

    private void faults() {
        fault("A01", "TV-01", "TV", "全部频道无信号", 1);
        fault("A01", "TV-03", "TV", "晚上马赛克", 4);
        fault("A02", "BB-03", "BROADBAND", "网速只有几兆", 2);
        fault("A05", "TV-05", "TV", "机顶盒反复重启", 3);
        fault("A08", "TV-07", "TV", "换过电池仍不灵", 2);
        fault("A12", "BB-01", "BROADBAND", "光猫亮红灯", 5);
    }

    private void fault(String area, String symptom, String service, String note, int hours) {
        var home = home(area);
        var answer = door.post("agent0" + (1 + hours % 5), "/api/tickets", Map.of("householdId", home.id, "symptom", symptom, "service", service, "severity", "GENERAL", "channel", "HOTLINE",
                "contactPhone", home.phone, "contactName", "", "note", note, "answeredAt", clock.instant().minusSeconds(75), "fixedOnPhone", false));
        var who = answer.path("technician").path("staffNo").asString("");
        if (!who.startsWith("10")) return;   // nobody of the area is on duty now: it went up the chain and is answered there
        var technician = "tech" + who.substring(2);
        var ticket = answer.path("ticket").path("number").asString();
        for (var job : door.get(technician, "/api/field/jobs")) if (job.path("ticketNumber").asString().equals(ticket)) {
            var at = "/api/work-orders/" + job.path("number").asString();
            door.post(technician, at + "/receipts", Map.of());
            door.post(technician, at + "/contacts", Map.of("outcome", "CONNECTED"));
            var start = visit(hours);
            door.post(technician, at + "/appointments", Map.of("start", start, "end", start.plus(2, ChronoUnit.HOURS), "askedBy", "TECHNICIAN"));
        }
    }

    /** So many hours on, and tomorrow morning when that is too late for a visit. */
    private Instant visit(int hours) {
        var then = ZonedDateTime.ofInstant(clock.instant(), Zones.CHINA).plusHours(hours).truncatedTo(ChronoUnit.HOURS);
        if (then.getHour() >= 8 && then.getHour() <= 18) return then.toInstant();
        return then.plusHours(then.getHour() > 18 ? 12 : 0).withHour(8 + hours).toInstant();
    }

    private void complaints() {
        complaint("A01", "SV-03", "约好上午上门没有来,也没有电话", "今天上门", "MEDIUM", 0);
        complaint("A02", "SV-06", "同一个频道一个月修了三次", "彻底查清原因", "HIGH", 1);
        complaint("A03", "SV-05", "账单多了一项影视包,没有订过", "退费", "MEDIUM", 3);
        complaint("A05", "SV-01", "打热线时语气不耐烦", "道歉", "LOW", 5);
    }

    /** @param stages taken by the area's customer manager: spoken with, assessed, found out, decided, answered */
    private void complaint(String area, String topic, String words, String remedy, String severity, int stages) {
        var home = home(area);
        var manager = "manager%02d".formatted(AREAS.get(area));
        var number = number(door.post("agent01", "/api/complaints", asked(home, words, Map.of("topic", topic, "severity", severity, "safety", false, "remedySought", remedy))));
        for (var it : door.get(manager, "/api/my-cases").path("waiting"))
            if (it.path("ticket").path("number").asString().equals(number)) door.post(manager, "/api/hand-overs/" + it.path("id").asString() + "/acceptances", Map.of());
        var at = "/api/complaints/" + number;
        var steps = List.<Runnable>of(() -> door.post(manager, at + "/contacts", Map.of("words", "已致歉,说明今天答复处理意见")),
                () -> door.post(manager, at + "/assessments", Map.of("severity", severity, "safety", false, "complexity", "SIMPLE", "impact", "ONE", "immediateAction", "先电话说明,同时查记录")),
                () -> door.post(manager, at + "/findings", Map.of("facts", "查了录音和订购记录,用户说的情况属实")),
                () -> door.post(manager, at + "/decisions", Map.of("decision", "向用户道歉并改正", "remedy", "APOLOGY", "responsible", "YES")),
                () -> door.post(manager, at + "/answers", Map.of("how", "PHONE")));
        steps.stream().limit(stages).forEach(Runnable::run);
    }

    private void business() {
        request("A01", "BZ-02", List.of("ID_CARD", "NEW_ADDRESS"), "移机到新房", Map.of("newAddress", "杨舍镇东苑新村8幢201室"));
        request("A02", "BZ-02", List.of("NEW_ADDRESS"), "移机,身份证改天带", Map.of("newAddress", "塘桥镇鹿苑路12号3幢402室"));
        request("A05", "BZ-07", List.of("ID_CARD"), "换4K机顶盒", Map.of());
        request("A08", "BZ-20", List.of(), "遥控器失灵,请送一个", Map.of());
        request("A12", "BZ-22", List.of(), "新房装修,请来看布线", Map.of());
    }

    private void request(String area, String type, List<String> papers, String words, Map<String, ?> more) {
        var it = new HashMap<String, Object>(more);
        var start = ZonedDateTime.of(today().plusDays(2).atTime(9 + wished++ % 4 * 2, 0), Zones.CHINA).toInstant();
        it.putAll(Map.of("type", type, "services", List.of("TV"), "papers", papers, "newLine", false, "careOffered", true, "explained", List.of(),
                "windowStart", start, "windowEnd", start.plus(2, ChronoUnit.HOURS)));
        door.post("counter01", "/api/business-requests", asked(home(area), words, it));
    }

    private void opinions() {
        write("H01", "周末能不能晚一点关门?下班以后赶不过来。");
        write("H01", "请给老人准备一份遥控器大字说明。");
        write("H02", "取号机旁边的椅子坏了一把。");
        var pages = door.get("lobbyhead01", "/api/lobbies/H01/opinions");
        for (var page : pages) if (page.path("words").asString().contains("遥控器")) {
            var owner = door.get("lobbyhead01", "/api/lobbies/H01/duty?from=" + today() + "&until=" + today()).path(0).path("person").path("staffNo").asString("");
            if (!owner.startsWith("500")) return;
            door.post("lobby0" + owner.substring(3), "/api/tickets/" + page.path("ticketNumber").asString() + "/answers", Map.of("answer", "大字说明已印好,在一号柜台,也可以请大堂经理当面讲。", "how", "TEXT"));
            door.post("lobbyhead01", "/api/lobbies/H01/opinions/" + page.path("id").asString() + "/publication",
                    Map.of("words", "请给老人准备一份遥控器大字说明。", "answer", "大字说明已印好,在一号柜台,也可以请大堂经理当面讲。"));
        }
    }

    /** Whoever has the day looks around in the morning, in one hall with something to write down; the log itself opens with the day. */
    private void dutyLogs() {
        for (var hall : List.of("H01", "H02")) {
            var at = "/api/lobbies/" + hall + "/logs/" + today();
            var owner = door.get("lobbyhead0" + hall.charAt(2), "/api/lobbies/" + hall + "/duty?from=" + today() + "&until=" + today()).path(0).path("person").path("staffNo").asString("");
            if (!owner.startsWith("500")) continue;
            var manager = "lobby0" + owner.substring(3);
            var looked = new ArrayList<Map<String, Object>>();
            for (var item : door.get(manager, at).path("items")) looked.add(Map.of("code", item.path("code").asString(), "ok", true, "note", ""));
            if (hall.equals("H02") && looked.size() > 4) looked.set(4, Map.of("code", looked.get(4).get("code"), "ok", false, "note", "取号机出纸慢,已清洁,继续观察"));
            door.post(manager, at + "/checks", Map.of("round", "BEFORE", "items", looked));
        }
    }

    private void write(String hall, String words) {
        door.post("lobbyhead01", "/api/lobbies/" + hall + "/opinions", Map.of("name", "", "words", words, "mayBePublic", true));
    }

    private void publication() {
        var last = YearMonth.from(today()).minusMonths(1);
        door.post("leader01", "/api/publications/" + last, Map.of("words", "感谢用户监督。没有达标的指标已经立项改进。"));
    }

    private Map<String, Object> asked(Home home, String words, Map<String, ?> more) {
        var it = new HashMap<String, Object>(more);
        it.putAll(Map.of("channel", "HOTLINE", "householdId", home.id, "phone", home.phone, "name", "", "summary", words, "answeredAt", clock.instant().minusSeconds(90)));
        return it;
    }

    private static String number(JsonNode answer) {
        return answer.path("ticket").path("number").asString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA);
    }

    /** Another household of the area each time, with everything running and nothing open. */
    private Home home(String area) {
        return homes.computeIfAbsent(area, it -> new ArrayDeque<>(jdbc.sql("""
                select h.id, h.phone from household h where h.area_code = ? and cardinality(h.care) = 0
                    and (select count(distinct s.kind) from service s where s.household_id = h.id and s.kind in ('TV', 'BROADBAND') and s.state = 'ACTIVE') = 2
                    and not exists (select 1 from service s where s.household_id = h.id and s.state <> 'ACTIVE')
                order by h.account_no limit 12""").param(it).query((row, n) -> new Home(row.getObject(1, UUID.class), row.getString(2))).list())).pop();
    }
}
