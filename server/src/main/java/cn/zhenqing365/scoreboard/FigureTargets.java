package cn.zhenqing365.scoreboard;

import cn.zhenqing365.kernel.Refused;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Names, targets and limits of the figures, and which of them a public commitment is measured by ({@code zq.figures},
 * {@code zq.figures.commitments}): an operator may argue about them. */
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

    public record Commitment(String id, String name, List<String> figures) {}

    private final List<Target> all;
    private final List<Commitment> commitments;

    FigureTargets(JsonMapper json, @Value("${zq.figures:classpath:scoreboard/figures-v1.json}") Resource file,
                  @Value("${zq.figures.commitments:classpath:scoreboard/commitments-v1.json}") Resource promised) throws IOException {
        try (var in = file.getInputStream(); var other = promised.getInputStream()) {
            all = json.readValue(in, new TypeReference<List<Target>>() {});
            commitments = json.readValue(other, new TypeReference<List<Commitment>>() {});
        }
    }

    public List<Target> all() {
        return all;
    }

    public List<Commitment> commitments() {
        return commitments;
    }

    public int limit(String id) {
        return get(id).limit();
    }

    /** @throws Refused FIGURE_UNKNOWN */
    public Target get(String id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> Refused.because("FIGURE_UNKNOWN", "id", id));
    }
}
