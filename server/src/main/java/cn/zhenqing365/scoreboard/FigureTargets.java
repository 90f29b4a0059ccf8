package cn.zhenqing365.scoreboard;

import cn.zhenqing365.kernel.Refused;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Names, targets and limits of the figures, from configuration ({@code zq.figures}): an operator may argue about them. */
@Component
class FigureTargets {
    /** @param limit seconds for K01, K02 and K06; the lowest mark that is satisfied for K08 */
    record Target(String id, String name, String nameEn, String unit, double target, int limit, String source) {}

    private final List<Target> all;

    FigureTargets(JsonMapper json, @Value("${zq.figures:classpath:scoreboard/figures-v1.json}") Resource file) throws IOException {
        try (var in = file.getInputStream()) {
            all = json.readValue(in, new TypeReference<List<Target>>() {});
        }
    }

    List<Target> all() {
        return all;
    }

    /** @throws Refused FIGURE_UNKNOWN */
    Target get(String id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> Refused.because("FIGURE_UNKNOWN", "id", id));
    }
}
