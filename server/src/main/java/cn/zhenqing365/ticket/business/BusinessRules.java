package cn.zhenqing365.ticket.business;

import cn.zhenqing365.kernel.Refused;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The business types ({@code domain.md} §2.2) with their papers, limits, promise and fee: configuration. Their names are in the catalogue of jobs. */
@Component
public class BusinessRules {
    /**
     * @param boss         the code of the billing system, for the export
     * @param services     in which state the service must be: ABSENT PRESENT ACTIVE STOPPED ANY
     * @param visit        whether somebody must come
     * @param clock        the promise; {@code newLineClock} when a line must be laid first
     * @param papers       what must be shown; at the door, when somebody comes
     * @param feeCents     0: free by rule; null: by the tariff
     * @param judged       free unless the customer broke it: whoever looks at it says so first (M03)
     * @param sale         something new is sold: the six explanations are owed (R-67-INF)
     */
    public record Type(String code, String boss, String services, boolean visit, String clock, String newLineClock, List<String> papers, Long feeCents, boolean sale,
                       boolean judged) {}

    /** @param words what is said, in one sentence */
    public record Explanation(String code, String name, String nameEn, String words) {}

    private final List<Type> types;
    private final List<Explanation> explanations;

    BusinessRules(@Value("${zq.business:classpath:ticket/business-v1.json}") Resource file,
                  @Value("${zq.explanations:classpath:ticket/explanations-v1.json}") Resource told, JsonMapper json) throws IOException {
        this.explanations = json.readValue(told.getInputStream(), new TypeReference<List<Explanation>>() {});
        this.types = json.readValue(file.getInputStream(), new TypeReference<List<Type>>() {});
    }

    public List<Type> all() {
        return types;
    }

    /** What a customer is told before something new is sold: 功能 范围 取消 资费 保障 客服电话. */
    public List<Explanation> explanations() {
        return explanations;
    }

    /** @throws Refused INVALID_EXPLANATION */
    public void checkExplanation(String code) {
        if (explanations.stream().noneMatch(it -> it.code.equals(code))) throw Refused.because("INVALID_EXPLANATION", "code", code == null ? "" : code);
    }

    /** @throws Refused INVALID_BUSINESS_TYPE */
    public Type get(String code) {
        return types.stream().filter(it -> it.code.equals(code)).findFirst().orElseThrow(() -> Refused.because("INVALID_BUSINESS_TYPE", "code", code == null ? "" : code));
    }
}
