package cn.zhenqing365.town.load;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Person;
import cn.zhenqing365.town.Resources;
import cn.zhenqing365.town.Town;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The question bank, one exam everybody sat last month, and one that can be sat now; rows of the module evaluation. */
final class ExamRows {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final String COMPOSITION = "{\"singles\":8,\"singlePoints\":5,\"multiples\":5,\"multiplePoints\":6,\"judgements\":6,\"judgementPoints\":5}";
    private static final Map<String, Integer> HOW_MANY = new TreeMap<>(Map.of("SINGLE", 8, "MULTIPLE", 5, "JUDGEMENT", 6));
    private static final int SINGLE = 5;
    private static final int MULTIPLE = 6;

    private record Asked(UUID id, String code, String kind, List<String> posts, String topic, String stem, String answer, List<String> options) {
        boolean isFor(String post) {
            return posts.isEmpty() || posts.contains(post);
        }

        int points() {
            return kind.equals("MULTIPLE") ? MULTIPLE : SINGLE;
        }

        String json() {
            return "{\"points\":%d,\"question\":{\"answer\":\"%s\",\"code\":\"%s\",\"id\":\"%s\",\"kind\":\"%s\",\"options\":%s,\"posts\":%s,\"stem\":\"%s\",\"topic\":\"%s\"}}"
                    .formatted(points(), answer, code, id, kind, list(options), list(posts), stem, topic);
        }

        private static String list(List<String> all) {
            return all.stream().map(it -> '"' + it + '"').collect(Collectors.joining(",", "[", "]"));
        }
    }

    private ExamRows() {}

    static Sheets tables(Sheets sheets) {
        return sheets.table("exam_question", "id, code, kind, posts, topic, stem, options, answer, changed_at")
                .table("exam", "id, title, posts, opens_at, closes_at, minutes, composition, pass_mark, seed, made_by, made_at")
                .table("exam_paper", "id, exam_id, staff_id, questions, started_at, due_at, ended_at, ended_how, score, passed")
                .table("exam_answer", "paper_id, no, answer, saved_at");
    }

    static void write(Town town, Sheets sheets) {
        var since = town.today().minusDays(400).atStartOfDay().toInstant(ZoneOffset.UTC);
        var bank = bank(town, since);
        for (var it : bank) sheets.row("exam_question", it.id(), it.code(), it.kind(), it.posts(), it.topic(), it.stem(), it.options(), it.answer(), since);
        var maker = StarRows.people(town, "quality").get(0).id();
        var first = town.today().withDayOfMonth(1).minusMonths(1);
        var opens = first.plusDays(9).atTime(9, 0).toInstant(CHINA);
        var past = Chance.of(town.seed(), "exam", 1).id(opens);
        exam(sheets, past, first.getMonthValue() + "月业务知识考试", opens, opens.plusSeconds(5 * 86_400), maker);
        var now = town.today().minusDays(1).atTime(9, 0).toInstant(CHINA);
        exam(sheets, Chance.of(town.seed(), "exam", 2).id(now), town.today().getMonthValue() + "月业务知识考试", now, now.plusSeconds(12 * 86_400), maker);
        for (var who : StarRows.rated(town)) paper(town, sheets, past, who, opens, bank);
    }

    private static void exam(Sheets sheets, UUID id, String title, Instant opens, Instant closes, UUID maker) {
        sheets.row("exam", id, title, List.of(), opens, closes, 30, COMPOSITION, 60, 365, maker, opens.minusSeconds(86_400));
    }

    /** Most know four of five; one in twenty ran out of time. */
    private static void paper(Town town, Sheets sheets, UUID exam, Person who, Instant opens, List<Asked> bank) {
        var chance = Chance.of(town.seed(), "paper " + who.staffNo(), 1);
        var started = opens.plusSeconds(chance.between(0, 4 * 86_400) / 86_400 * 86_400L + chance.between(600, 30_000));
        var post = who.role().equals("TECHNICIAN") ? "TECHNICIAN" : "OPERATOR";
        var asked = new ArrayList<Asked>();
        HOW_MANY.forEach((kind, most) -> asked.addAll(bank.stream().filter(it -> it.kind().equals(kind) && it.isFor(post)).limit(most).toList()));
        double knows = 0.72 + 0.26 * chance.share();
        boolean late = chance.happens(0.05);
        var ended = started.plusSeconds(late ? 1_800 : chance.between(500, 1_700));
        var id = chance.id(started);
        int earned = 0;
        int no = 0;
        var answers = new ArrayList<Object[]>();
        for (var it : asked) {
            no++;
            if (late && no > asked.size() - 4) continue;
            boolean right = chance.happens(knows);
            if (right) earned += it.points();
            answers.add(new Object[] {id, no, right ? it.answer() : wrong(it), started.plusSeconds(no * 25L)});
        }
        int of = asked.stream().mapToInt(Asked::points).sum();
        var score = BigDecimal.valueOf(100L * earned).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
        var questions = asked.stream().map(Asked::json).collect(Collectors.joining(",", "{\"questions\":[", "]}"));
        sheets.row("exam_paper", id, exam, who.id(), questions, started, started.plusSeconds(1_800), ended, late ? "TIME_UP" : "HANDED_IN", score, score.doubleValue() >= 60);
        answers.forEach(it -> sheets.row("exam_answer", it));
    }

    private static String wrong(Asked it) {
        if (it.kind().equals("JUDGEMENT")) return it.answer().equals("Y") ? "N" : "Y";
        return it.answer().equals("A") ? "B" : "A";
    }

    private static List<Asked> bank(Town town, Instant since) {
        var all = new ArrayList<Asked>();
        for (var row : Resources.rows("questions.tsv")) {
            var kind = switch (row[1]) {
                case "单选" -> "SINGLE";
                case "多选" -> "MULTIPLE";
                default -> "JUDGEMENT";
            };
            all.add(new Asked(Chance.of(town.seed(), "question " + row[0], 1).id(since), row[0], kind, row[2].isBlank() ? List.of() : List.of(row[2].split(",")), row[3], row[4], row[5],
                    Arrays.asList(row).subList(Math.min(6, row.length), row.length)));
        }
        return all;
    }
}
