package cn.zhenqing365.identity;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.web.RefusalAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** A change asked for by a page of another site is refused: the second lock beside the cookie's SameSite. */
class ForeignOrigins extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private final RefusalAnswers answers;

    ForeignOrigins(RefusalAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader("Origin");
        if (origin == null || READING.contains(request.getMethod()) || isOurs(origin, request)) chain.doFilter(request, response);
        else answers.write(Refused.because("FOREIGN_ORIGIN"), request, response);
    }

    /** Ours is the Host the browser asked, or the one a proxy in front says it was asked by. */
    private static boolean isOurs(String origin, HttpServletRequest request) {
        int slashes = origin.indexOf("://");
        if (slashes < 0) return false;
        var from = origin.substring(slashes + 3);
        if (from.equalsIgnoreCase(request.getHeader("Host"))) return true;
        boolean usualPort = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return from.equalsIgnoreCase(request.getServerName() + (usualPort ? "" : ":" + request.getServerPort()));
    }
}
