package cn.zhenqing365.dispatch;

import cn.zhenqing365.dispatch.model.EscalationRules;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who stands in, and the quiet hours, from configuration ({@code zq.escalation}): an operator may argue about them. */
@Component
class EscalationBook {
    private final EscalationRules rules;

    EscalationBook(JsonMapper json, @Value("${zq.escalation:classpath:dispatch/escalation-v1.json}") Resource file) throws IOException {
        try (var in = file.getInputStream()) {
            rules = json.readValue(in, EscalationRules.class);
        }
    }

    EscalationRules rules() {
        return rules;
    }
}
