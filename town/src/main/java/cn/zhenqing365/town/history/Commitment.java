package cn.zhenqing365.town.history;

import cn.zhenqing365.town.Resources;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A commitment the history was made under; {@link #json} has the shape of module promise's rules, with an empty ladder. */
record Commitment(String[] row) {
    private static final Map<String, Commitment> ALL = Resources.rows("commitments.tsv").stream().map(Commitment::new)
            .collect(Collectors.toUnmodifiableMap(it -> it.row[0], it -> it));

    static Commitment of(String clock) {
        return ALL.get(clock);
    }

    Instant due(String areaKind, Instant start) {
        return start.plusSeconds(Long.parseLong(row[areaKind.equals("TOWN") ? 5 : 7]));
    }

    /** The law's limit, or null where it is silent. */
    Instant hardDue(String areaKind, Instant start) {
        var seconds = row[areaKind.equals("TOWN") ? 6 : 8];
        return seconds.equals("-") ? null : start.plusSeconds(Long.parseLong(seconds));
    }

    String json() {
        var pausable = row[9].equals("-") ? "" : Arrays.stream(row[9].split(",")).collect(Collectors.joining("\", \"", "\"", "\""));
        return """
                {"clock": "%s", "version": 1, "effectiveFrom": "2010-01-01T00:00:00Z", "title": "%s", "titleEn": "%s", "limitText": "%s", \
                "limitTextEn": "%s", "calendar": "NAT", "limits": {"TOWN": %s, "RURAL": %s}, "pausable": [%s], "ladder": [], "source": "%s", \
                "section": "%s"}""".formatted(row[0], row[1], row[2], row[3], row[4], limit(5), limit(7), pausable, row[10], row[11]);
    }

    private String limit(int at) {
        return "{\"targetSeconds\": %s, \"hardSeconds\": %s}".formatted(row[at], row[at + 1].equals("-") ? "null" : row[at + 1]);
    }
}
