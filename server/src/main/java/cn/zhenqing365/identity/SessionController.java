package cn.zhenqing365.identity;

import cn.zhenqing365.kernel.PhoneNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/session}: sign in, who am I, sign out. */
@RestController
@RequestMapping("/api/session")
class SessionController {
    private final SignIn signIn;
    private final Sessions sessions;

    SessionController(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    record Credentials(@NotBlank @Size(max = 64) String login, @NotBlank @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "Credentials[" + login + "]";
        }
    }

    /** The person of a session, as the screens greet them. */
    record Me(String staffNo, String name, Role role, boolean allAreas, List<String> areas, String phoneMasked) {
        static Me of(Staff it) {
            return new Me(it.staffNo(), it.name(), it.role(), it.allAreas(), it.areas().stream().sorted().toList(), PhoneNumber.mask(it.phone()));
        }
    }

    @PostMapping
    ResponseEntity<Me> signIn(@Valid @RequestBody Credentials given, HttpServletRequest request) {
        var opened = signIn.with(given.login, given.password);
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, cookie(opened.token(), SignIn.LIFE, request)).body(Me.of(opened.staff()));
    }

    @GetMapping
    Me me() {
        return Me.of(SignedIn.current());
    }

    @DeleteMapping
    ResponseEntity<Void> signOut(@CookieValue(name = Sessions.COOKIE, required = false) String token, HttpServletRequest request) {
        if (token != null) sessions.close(token);
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request)).build();
    }

    private static String cookie(String token, Duration life, HttpServletRequest request) {
        return ResponseCookie.from(Sessions.COOKIE, token).httpOnly(true).sameSite("Strict").secure(request.isSecure()).path("/").maxAge(life).build().toString();
    }
}
