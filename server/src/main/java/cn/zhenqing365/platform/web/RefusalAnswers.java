package cn.zhenqing365.platform.web;

import cn.zhenqing365.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A refusal as {@code application/problem+json}: the code for programs, a sentence for people, the trace id for us. */
@Component
public class RefusalAnswers {
    private static final List<String> PREFIXES_OF_BAD_VALUES = List.of("MALFORMED_", "MISSING_", "INVALID_", "UNKNOWN_");
    private static final List<String> ENDS_OF_BAD_VALUES = List.of("_MISSING", "_EMPTY", "_OUT_OF_RANGE");
    private final JsonMapper json;

    RefusalAnswers(JsonMapper json) {
        this.json = json;
    }

    /** For filters and entry points, which stand outside the controllers. */
    public void write(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = problem(refused, language(request));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** NOT_FOUND keeps its facts to itself: what is not there and what is not for you must look the same. */
    ProblemDetail problem(Refused refused, Locale language) {
        var refusal = refused.refusal();
        var status = status(refusal.code());
        var problem = ProblemDetail.forStatusAndDetail(status, RefusalWords.sentence(refusal, language));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", refusal.code());
        problem.setProperty("facts", "NOT_FOUND".equals(refusal.code()) ? Map.of() : refusal.facts());
        problem.setProperty("traceId", Trace.id());
        return problem;
    }

    /** Chinese unless the reader asks for another language: no header means the operator's own. */
    static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.CHINESE : request.getLocale();
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "MALFORMED_BODY", "IDEMPOTENCY_KEY_MISSING" -> HttpStatus.BAD_REQUEST;
            case "NOT_SIGNED_IN", "WRONG_PASSWORD", "SESSION_EXPIRED", "HELP_SESSION_ENDED" -> HttpStatus.UNAUTHORIZED;
            case "FORBIDDEN", "FOREIGN_ORIGIN" -> HttpStatus.FORBIDDEN;
            case "NOT_FOUND" -> HttpStatus.NOT_FOUND;
            case "METHOD_NOT_ALLOWED" -> HttpStatus.METHOD_NOT_ALLOWED;
            case "NOT_ACCEPTABLE" -> HttpStatus.NOT_ACCEPTABLE;
            case "LINK_SUPERSEDED", "LINK_EXPIRED", "LINK_DONE", "LINK_CANCELLED", "REVEAL_USED" -> HttpStatus.GONE;
            case "TOO_LARGE", "UPLOAD_TOO_LARGE" -> HttpStatus.CONTENT_TOO_LARGE;
            case "UNSUPPORTED_TYPE" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case "IDEMPOTENCY_KEY_REUSED" -> HttpStatus.UNPROCESSABLE_CONTENT;
            case "TOO_MANY_TRIES", "TOO_MANY_CODES" -> HttpStatus.TOO_MANY_REQUESTS;
            case "BROKEN" -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> PREFIXES_OF_BAD_VALUES.stream().anyMatch(code::startsWith) || ENDS_OF_BAD_VALUES.stream().anyMatch(code::endsWith)
                    ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        };
    }
}
