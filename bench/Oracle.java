import cn.zhenqing365.calendar.Counting;
import cn.zhenqing365.calendar.EditionFile;
import cn.zhenqing365.calendar.WorkingTime;
import cn.zhenqing365.promise.model.CommitmentRule;
import cn.zhenqing365.promise.model.Limit;
import cn.zhenqing365.promise.model.Owed;
import cn.zhenqing365.promise.model.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Would our engine have promised what that city's own system promised? One promise per row, started at OPEN_DT, compared with TARGET_DT. */
class Oracle {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH);
    private static final Duration SAME = Duration.ofMinutes(3);

    public static void main(String[] words) throws IOException {
        var calendar = Path.of(words[0]);
        var days = Integer.parseInt(words[2]);
        var edition = EditionFile.read(Files.newInputStream(calendar));
        var time = new WorkingTime(edition);
        var zone = ZoneId.of(edition.zone());
        var rule = new CommitmentRule("ORACLE", 1, Instant.EPOCH, "", "", "", "", Counting.OFFICE,
                Map.of("TOWN", new Limit(0, null, days, null)), List.of(), List.of(), "PEER", "", null);
        var lines = Files.readAllLines(Path.of(words[1]));
        var head = fields(lines.get(0));
        int open = head.indexOf("OPEN_DT"), target = head.indexOf("TARGET_DT"), rows = 0, reproduced = 0;
        if (open < 0 || target < 0) throw new IOException("no OPEN_DT and TARGET_DT in the first line");
        for (var line : lines.subList(1, lines.size())) {
            var row = fields(line);
            if (row.size() <= Math.max(open, target) || row.get(open).isBlank() || row.get(target).isBlank()) continue;
            var owed = new Owed(new UUID(0, 1), "REQUEST", new UUID(0, 1), new UUID(0, 1), "B", "TOWN", null);
            var due = Promise.start(owed, rule, at(row.get(open), zone), null, time).span().dueAt();
            rows++;
            if (Duration.between(due, at(row.get(target), zone)).abs().compareTo(SAME) <= 0) reproduced++;
        }
        System.out.printf(Locale.ROOT, "{\"name\":\"oracle\",\"rows\":%d,\"reproduced\":%d,\"fraction\":%.4f}%n", rows, reproduced,
                rows == 0 ? 0.0 : Math.floor(10000.0 * reproduced / rows) / 10000);
    }

    private static Instant at(String written, ZoneId zone) {
        return LocalDateTime.parse(written.trim(), WRITTEN).atZone(zone).toInstant();
    }

    /** A line of CSV; a comma between quotation marks belongs to the field. */
    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (char it : line.toCharArray()) {
            if (it == '"') quoted = !quoted;
            else if (it == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else field.append(it);
        }
        fields.add(field.toString());
        return fields;
    }
}
