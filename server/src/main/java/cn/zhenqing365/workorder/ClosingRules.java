package cn.zhenqing365.workorder;

import cn.zhenqing365.kernel.Refused;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a completion must say, and the limits of its readings ({@code domain.md} §2.4, §9), as configuration. */
@Component
public class ClosingRules {
    public record Word(String code, String name, String nameEn) {}

    public record Reading(String key, String name, String nameEn, String unit, BigDecimal min, BigDecimal max, String source) {
        boolean isOutside(BigDecimal value) {
            return min != null && value.compareTo(min) < 0 || max != null && value.compareTo(max) > 0;
        }
    }

    public record Rules(List<Word> actions, List<Word> responsibilities, List<Reading> readings) {}

    private static final int MOST_PARTS = 50;
    private static final int LONGEST_NAME = 60;
    private final Rules rules;
    private final FaultCatalogue faults;

    ClosingRules(@Value("${zq.closing:classpath:faults/closing-v1.json}") Resource file, JsonMapper json, FaultCatalogue faults)
            throws IOException {
        this.rules = json.readValue(file.getInputStream(), Rules.class);
        this.faults = faults;
    }

    public Rules rules() {
        return rules;
    }

    /** @throws Refused INVALID_FAULT_CODE, INVALID_ACTION, INVALID_RESPONSIBILITY, INVALID_READING, READING_OUTSIDE_LIMITS, REMARK_MISSING */
    public void check(Closing closing) {
        faults.get(closing.cause());
        requireWord(rules.actions, closing.action(), "INVALID_ACTION");
        requireWord(rules.responsibilities, closing.responsibility(), "INVALID_RESPONSIBILITY");
        if (closing.cause().equals("ZZ-99") && isBlank(closing.remark())) throw Refused.because("REMARK_MISSING", "cause", closing.cause());
        check(closing.parts());
        closing.readings().forEach((key, value) -> checkReading(key, value, closing.outsideReason()));
    }

    /** What was used is a fact; only what cannot be read as one is refused. @throws Refused INVALID_PART */
    public void check(List<Closing.Part> parts) {
        if (parts.size() > MOST_PARTS) throw Refused.because("INVALID_PART", "part", String.valueOf(parts.size()));
        for (var part : parts)
            if (isBlank(part.name()) || part.name().length() > LONGEST_NAME || part.count() < 1 || part.count() > 999
                    || part.serial() != null && part.serial().length() > LONGEST_NAME) throw Refused.because("INVALID_PART", "part", shortened(part.name()));
    }

    private static String shortened(String name) {
        return name == null ? "" : name.length() > 20 ? name.substring(0, 20) : name;
    }

    private void checkReading(String key, BigDecimal value, String reason) {
        var reading = rules.readings.stream().filter(it -> it.key.equals(key)).findFirst()
                .orElseThrow(() -> Refused.because("INVALID_READING", "reading", key));
        if (value != null && reading.isOutside(value) && isBlank(reason))
            throw Refused.because("READING_OUTSIDE_LIMITS", "reading", reading.name, "value", value, "unit", reading.unit,
                    "min", reading.min == null ? "-" : reading.min, "max", reading.max == null ? "-" : reading.max);
    }

    private static void requireWord(List<Word> words, String code, String refusal) {
        if (words.stream().noneMatch(it -> it.code.equals(code))) throw Refused.because(refusal, "code", code == null ? "" : code);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
