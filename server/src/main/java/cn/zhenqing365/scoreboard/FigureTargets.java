package cn.zhenqing365.scoreboard;

import cn.zhenqing365.kernel.Refused;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Names, targets and limits of the figures, which of them a public commitment is measured by, and what makes a convenience measure ({@code zq.figures},
 * {@code zq.figures.commitments}, {@code zq.conveniences}): an operator may argue about them. */
@Component
public class FigureTargets {
    /**
     * @param kind RATE (share of good cases; without a kind), MISSES (share of bad ones, in percent or {@code per} so many), P90, MEAN, LOAD ({@code per} households a
     *             month), COVERAGE, INDEX, or NOT_MEASURED: defined, without a producer yet, and never shown with a number
     * @param better HIGH (without a word) or LOW
     * @param limit seconds for K01, K02, K06, K10 and K16; the lowest mark that is satisfied for K08; owners for K15
     * @param target null: no target, the direction counts
     */
    public record Target(String id, String name, String nameEn, String unit, Double target, int limit, String source, String kind, String better, Integer per,
                         String note, String noteEn) {
        public Target {
            kind = kind == null ? "RATE" : kind;
            better = better == null ? "HIGH" : better;
        }

        public boolean lowIsGood() {
            return better.equals("LOW");
        }

        public boolean isShare() {
            return kind.equals("RATE") || kind.equals("MISSES") && per == null;
        }

        /** Null value: unknown, so neither. */
        public Boolean met(Double value) {
            return value == null || target == null ? null : lowIsGood() ? value <= target : value >= target;
        }
    }

    /** A convenience measure (便民举措): jobs asked for, causes that are free or charged, the action they need. */
    public record Convenience(String id, String name, String nameEn, List<String> jobs, List<String> free, List<String> charged, String action) {}

    public record Commitment(String id, String name, List<String> figures) {}

    private final List<Target> all;
    private final List<Commitment> commitments;
    private final List<Convenience> conveniences;

    FigureTargets(JsonMapper json, @Value("${zq.figures:classpath:scoreboard/figures-v1.json}") Resource file,
                  @Value("${zq.figures.commitments:classpath:scoreboard/commitments-v1.json}") Resource promised,
                  @Value("${zq.conveniences:classpath:scoreboard/conveniences-v1.json}") Resource measures) throws IOException {
        try (var in = file.getInputStream(); var other = promised.getInputStream(); var third = measures.getInputStream()) {
            all = json.readValue(in, new TypeReference<List<Target>>() {});
            commitments = json.readValue(other, new TypeReference<List<Commitment>>() {});
            conveniences = json.readValue(third, new TypeReference<List<Convenience>>() {});
        }
    }

    public List<Target> all() {
        return all;
    }

    public List<Commitment> commitments() {
        return commitments;
    }

    public List<Convenience> conveniences() {
        return conveniences;
    }

    /** What the statement behind a figure, a convenience measure or what is only kept for a report takes. */
    public Map<String, Object> chosen(String id) {
        var chosen = new HashMap<String, Object>();
        chosen.put("limit", all.stream().filter(it -> it.id().equals(id)).mapToInt(Target::limit).findFirst().orElse(0));
        conveniences.stream().filter(it -> it.id().equals(id)).forEach(it -> {
            chosen.put("jobs", it.jobs().toArray(String[]::new));
            chosen.put("free", it.free().toArray(String[]::new));
            chosen.put("charged", it.charged().toArray(String[]::new));
            chosen.put("action", it.action());
        });
        return chosen;
    }

    /** @throws Refused FIGURE_UNKNOWN */
    public Target get(String id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> Refused.because("FIGURE_UNKNOWN", "id", id));
    }
}
