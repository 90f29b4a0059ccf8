package cn.zhenqing365.messaging.sending;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The real time, beside the {@code Clock} of the business. A played day runs sixty times too fast and a test moves time by
 * hand; a lease of twenty seconds must be twenty real seconds in both, because the gateway and the other nodes live in them.
 * Only for transport, and only by name: {@code @Qualifier("wallClock")}.
 */
@Configuration(proxyBeanMethods = false)
class RealTime {
    @Bean(defaultCandidate = false)
    Clock wallClock() {
        return Clock.systemUTC();
    }
}
