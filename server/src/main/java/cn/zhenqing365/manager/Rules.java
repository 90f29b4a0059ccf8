package cn.zhenqing365.manager;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What counts as often and as pressing, as configuration ({@code zq.manager-desk}). */
@Component
class Rules {
    /** @param amberPercent of its time has passed: a promise presses; {@code source} where the values come from */
    record Values(int repeatWithinDays, int oftenTimes, int oftenWithinDays, int amberPercent, String source) {}

    private final Values values;

    Rules(@Value("${zq.manager-desk:classpath:manager/desk-v1.json}") Resource file, JsonMapper json) throws IOException {
        try (var in = file.getInputStream()) {
            values = json.readValue(in, Values.class);
        }
    }

    Values values() {
        return values;
    }
}
