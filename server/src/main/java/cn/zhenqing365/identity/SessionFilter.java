package cn.zhenqing365.identity;

import cn.zhenqing365.kernel.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Whose cookie this is. A session that has ended lets the request pass as nobody's; if it needed somebody, the answer says why. */
class SessionFilter extends OncePerRequestFilter {
    private static final String WHY_NOT = SessionFilter.class.getName();
    private final Sessions sessions;
    private final Clock clock;

    SessionFilter(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The refusal for a request that needs somebody and has nobody. */
    static Refused whyNot(HttpServletRequest request) {
        return request.getAttribute(WHY_NOT) instanceof Refused known ? known : Refused.because("NOT_SIGNED_IN");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") && !request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var cookie = WebUtils.getCookie(request, Sessions.COOKIE);
        if (cookie != null && !cookie.getValue().isEmpty()) know(cookie.getValue(), request);
        chain.doFilter(request, response);
    }

    private void know(String token, HttpServletRequest request) {
        try {
            var staff = sessions.holder(token, clock.instant());
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(staff, null,
                    AuthorityUtils.createAuthorityList("ROLE_" + staff.role())));
            SecurityContextHolder.setContext(context);
        } catch (Refused refused) {
            request.setAttribute(WHY_NOT, refused);
        }
    }
}
