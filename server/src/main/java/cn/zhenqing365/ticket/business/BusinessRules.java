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
     */
    public record Type(String code, String boss, String services, boolean visit, String clock, String newLineClock, List<String> papers, Long feeCents) {}

    private final List<Type> types;

    BusinessRules(@Value("${zq.business:classpath:ticket/business-v1.json}") Resource file, JsonMapper json) throws IOException {
        this.types = json.readValue(file.getInputStream(), new TypeReference<List<Type>>() {});
    }

    public List<Type> all() {
        return types;
    }

    /** @throws Refused INVALID_BUSINESS_TYPE */
    public Type get(String code) {
        return types.stream().filter(it -> it.code.equals(code)).findFirst().orElseThrow(() -> Refused.because("INVALID_BUSINESS_TYPE", "code", code == null ? "" : code));
    }
}
