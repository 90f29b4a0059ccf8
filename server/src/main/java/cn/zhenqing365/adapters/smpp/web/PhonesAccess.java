package cn.zhenqing365.adapters.smpp.web;

import cn.zhenqing365.adapters.smpp.Phones;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The phones of the simulator belong to nobody who could sign in. Only these paths, and only while there is a simulator. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(Phones.SIMULATED)
class PhonesAccess {
    @Bean
    @Order(10)
    SecurityFilterChain openPhones(HttpSecurity http) {
        return http.securityMatcher("/api/phones", "/api/phones/**").authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .csrf(it -> it.disable()).sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS)).build();
    }
}
