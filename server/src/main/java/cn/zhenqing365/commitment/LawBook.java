package cn.zhenqing365.commitment;

import cn.zhenqing365.commitment.model.LawRule;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.model.CommitmentRule;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules of the law, from a file ({@code zq.law}); each says whether its text was read. */
@Component
public class LawBook {
    private final List<LawRule> rules;

    LawBook(JsonMapper json, @Value("${zq.law:classpath:commitment/law-v1.json}") Resource file) throws IOException {
        try (var in = file.getInputStream()) {
            rules = json.readValue(in, new TypeReference<List<LawRule>>() {});
        }
    }

    public List<LawRule> all() {
        return rules;
    }

    /** Only what may be shown as "the law says". */
    public List<LawRule> binding(String clock) {
        return rules.stream().filter(it -> it.binding() && it.checkedBy().contains(clock)).toList();
    }

    /** @throws Refused RULE_BEYOND_LAW */
    public void allow(CommitmentRule rule) {
        for (var law : rules)
            if (law.exceededBy(rule) != null)
                throw Refused.because("RULE_BEYOND_LAW", "law", law.source() + law.article(), "lawEn", law.sourceEn() + ", " + law.articleEn(),
                        "area", law.exceededBy(rule), "hours", law.limitSeconds().get(law.exceededBy(rule)) / 3600);
    }
}
