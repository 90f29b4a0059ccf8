package cn.zhenqing365.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestConfiguration
class HandMovedTime {
    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }
}
