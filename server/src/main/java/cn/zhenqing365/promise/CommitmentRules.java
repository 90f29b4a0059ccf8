package cn.zhenqing365.promise;

import cn.zhenqing365.platform.Remembered;
import cn.zhenqing365.promise.model.CommitmentRule;
import cn.zhenqing365.promise.store.RuleStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The commitments in force: shipped as a file, loaded once per version, read from memory (ten seconds old at most). */
@Component
class CommitmentRules implements InitializingBean {
    private final RuleStore store;
    private final JsonMapper json;
    private final Remembered<String, Map<String, List<CommitmentRule>>> remembered = new Remembered<>(Duration.ofSeconds(10), 1);

    CommitmentRules(RuleStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    /** Idempotent, and harmless when several nodes start at once. */
    @Override
    public void afterPropertiesSet() {
        try (var file = new ClassPathResource("promise/rules-v1.json").getInputStream()) {
            store.add(json.readValue(file, new TypeReference<List<CommitmentRule>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        remembered.forget();
    }

    void forget() {
        remembered.forget();
    }

    /** The version of {@code clock} in force at {@code at}. */
    CommitmentRule inForce(String clock, Instant at) {
        return remembered.get("all", all -> store.all().stream().collect(Collectors.groupingBy(CommitmentRule::clock))).getOrDefault(clock, List.of()).stream()
                .filter(it -> !it.effectiveFrom().isAfter(at)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no commitment " + clock + " in force at " + at));
    }
}
