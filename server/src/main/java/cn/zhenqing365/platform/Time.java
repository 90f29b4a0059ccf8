package cn.zhenqing365.platform;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock everybody takes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class Time {
    @Bean
    Clock clock(Settings settings) {
        var real = Clock.systemUTC();
        return settings.clock().isBlank() ? real : TimeLapse.parse(settings.clock(), real);
    }
}
