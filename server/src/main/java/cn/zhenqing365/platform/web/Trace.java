package cn.zhenqing365.platform.web;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A word per request, in the log and in every refusal: what a caller reads out, we find. As the outermost filter it also
 * catches what breaks before a controller is reached, so that this leaves as a problem too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Trace extends OncePerRequestFilter {
    private static final String KEY = "traceId";
    private final RefusalAnswers answers;

    Trace(RefusalAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(KEY, Ids.token());
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (response.isCommitted()) throw failure;
            LoggerFactory.getLogger(Trace.class).error("{} {} failed, trace {}", request.getMethod(), request.getRequestURI(), id(), failure);
            response.resetBuffer();
            answers.write(Refused.because("BROKEN", "traceId", id()), request, response);
        } finally {
            MDC.remove(KEY);
        }
    }

    static String id() {
        return MDC.get(KEY);
    }
}
