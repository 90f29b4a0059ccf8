package cn.zhenqing365.identity;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.web.RefusalAnswers;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Which doors are open to whom. Everything under {@code /api} is for staff who are signed in, but for signing in itself, the
 * technician's link, the customer's page and card, and the devices and door of a hall, whose tokens are their keys. The simulator's phones have a chain of their own.
 */
@Configuration(proxyBeanMethods = false)
class AccessRules {
    /** Ant Design writes its styles into the page, hence the one exception; a scanned photo is shown from memory (blob). */
    private static final String OURS_ONLY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain staffOnly(HttpSecurity http, Sessions sessions, RefusalAnswers answers, Clock clock, @Value("${zq.map.tiles:}") String mapTiles) {
        return http
                .authorizeHttpRequests(it -> it
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/session", "/api/field/links/*", "/api/field/reveals/*").permitAll()
                        .requestMatchers(HttpMethod.DELETE, "/api/session").permitAll()
                        .requestMatchers("/api/customer/**", "/api/cards/**", "/api/help", "/api/help/**", "/api/openapi", "/api/openapi/**", "/api/openapi.yaml").permitAll()
                        .requestMatchers("/api/halls", "/api/halls/**", "/api/doors/**", "/api/numbers-in-hand/**", "/api/public-commitments", "/api/public-interruptions", "/api/hotline/turns").permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").hasRole(Role.ADMIN.name())
                        .requestMatchers("/api/**").authenticated()
                        .anyRequest().permitAll())
                .addFilterBefore(new ForeignOrigins(answers), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new SessionFilter(sessions, clock), AnonymousAuthenticationFilter.class)
                .exceptionHandling(it -> it
                        .authenticationEntryPoint((request, response, who) -> answers.write(SessionFilter.whyNot(request), request, response))
                        .accessDeniedHandler((request, response, what) -> answers.write(Refused.because("FORBIDDEN"), request, response)))
                .headers(it -> headers(it, ours(mapTiles)))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A request is measured once, as a whole; each of the chain's dozen filters besides cost more than the filters do. */
    @Bean
    SecurityObservationSettings filtersAreNotMeasured() {
        return SecurityObservationSettings.noObservations();
    }

    /** An address no browser writes ({@code //}, {@code ;}) is answered like every other refusal. */
    @Bean
    RequestRejectedHandler oddAddresses(RefusalAnswers answers) {
        return (request, response, odd) -> answers.write(Refused.because("MALFORMED_REQUEST"), request, response);
    }

    /** No referrer: the address of a customer's page is the key to it. */
    /** A map service the operator configured is the one other place pictures may come from. */
    private static String ours(String mapTiles) {
        if (mapTiles.isBlank()) return OURS_ONLY;
        var tiles = java.net.URI.create(mapTiles.replaceAll("[{}]", ""));
        return OURS_ONLY.replace("data: blob:;", "data: blob: " + tiles.getScheme() + "://" + tiles.getAuthority() + ";");
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String ours) {
        headers.contentSecurityPolicy(it -> it.policyDirectives(ours))
                .referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(it -> it.policy("camera=(self), geolocation=(self), microphone=()"));
    }
}
