package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.kernel.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What complaints, opinions and questions are about, which remedies there are, and who decides on which level: configuration. */
@Component
public class CaseRules {
    public record Word(String code, String name, String nameEn) {}

    /** @param roles who may answer for a case on this level */
    public record Level(int level, String name, String nameEn, List<Role> roles) {}

    /**
     * @param safetyResponseSeconds the first answer when safety is concerned
     * @param answerClock           the promise of an answer to an opinion or a question
     * @param pauseApprovers        by kind of case, who decides its pauses
     * @param outside               where a customer may turn who is not satisfied on the highest level either
     */
    public record Rules(List<Word> topics, List<Level> levels, long safetyResponseSeconds, String answerClock, List<Word> remedies, String outside,
                        Map<String, List<Role>> pauseApprovers) {}

    private final Rules rules;

    CaseRules(@Value("${zq.cases:classpath:ticket/cases-v1.json}") Resource file, JsonMapper json) throws IOException {
        this.rules = json.readValue(file.getInputStream(), Rules.class);
    }

    public Rules all() {
        return rules;
    }

    public Optional<Word> topic(String code) {
        return rules.topics.stream().filter(it -> it.code.equals(code)).findFirst();
    }

    /** @throws Refused INVALID_TOPIC */
    public String checkedTopic(String code) {
        return topic(code).map(Word::code).orElseThrow(() -> Refused.because("INVALID_TOPIC", "code", code == null ? "" : code));
    }

    /** @throws Refused INVALID_REMEDY */
    public String checkedRemedy(String code) {
        return rules.remedies.stream().map(Word::code).filter(it -> it.equals(code)).findFirst()
                .orElseThrow(() -> Refused.because("INVALID_REMEDY", "code", code == null ? "" : code));
    }

    public Level level(int number) {
        return rules.levels.get(Math.min(number, rules.levels.size()) - 1);
    }

    /** Whether somebody of this role decides the pauses of such cases. */
    public boolean approvesPauses(String kind, Role role) {
        return rules.pauseApprovers.getOrDefault(kind, List.of()).contains(role);
    }

    public int highestLevel() {
        return rules.levels.size();
    }

    public Duration safetyResponse() {
        return Duration.ofSeconds(rules.safetyResponseSeconds);
    }
}
