package cn.zhenqing365.platform.web;

import cn.zhenqing365.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Whatever a controller throws leaves as a problem: a refusal with its code, bad input with the field, the rest logged once as 500. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedRequests extends ResponseEntityExceptionHandler {
    private final RefusalAnswers answers;

    RefusedRequests(RefusalAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused, HttpServletRequest request) {
        return answer(refused, HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) throw failure;
        return answer(logged(failure, request), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return unreadable(wrong.getName(), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notMultipart(MultipartException wrong, HttpServletRequest request) {
        return unreadable("multipart/form-data", HttpHeaders.EMPTY, request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(MissingServletRequestParameterException missing, HttpHeaders headers,
                                                                          HttpStatusCode status, WebRequest request) {
        return unreadable(missing.getParameterName(), headers, servlet(request));
    }

    /** A JSON body that cannot be read may hide a refusal of a value in it (a malformed phone); that one says more. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable, HttpHeaders headers,
                                                                  HttpStatusCode status, WebRequest request) {
        var field = "";
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) return answer(refused, headers, servlet(request));
            if (cause instanceof JacksonException json && field.isEmpty()) field = path(json);
        }
        return answer(Refused.because("MALFORMED_BODY", "field", field.isEmpty() ? "JSON" : field), headers, servlet(request));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException invalid, HttpHeaders headers,
                                                                  HttpStatusCode status, WebRequest request) {
        var fields = invalid.getFieldErrors().stream().map(it -> it.getField()).distinct().sorted().collect(Collectors.joining(", "));
        return answer(Refused.because("INVALID_FIELD", "field", fields), headers, servlet(request));
    }

    /** What Spring itself refuses. A failure of ours among it is logged like any other; a stream that has begun is left alone. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception failure, Object body, HttpHeaders headers,
                                                             HttpStatusCode status, WebRequest request) {
        var response = ((ServletWebRequest) request).getResponse();
        if (response != null && response.isCommitted()) return null;
        if (status.is5xxServerError()) return answer(logged(failure, servlet(request)), headers, servlet(request));
        if (status.value() == 400) return unreadable("", headers, servlet(request));
        return answer(Refused.because(switch (status.value()) {
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "UPLOAD_TOO_LARGE";
            case 415 -> "UNSUPPORTED_TYPE";
            default -> "MALFORMED_REQUEST";
        }), headers, servlet(request));
    }

    private static Refused logged(Exception failure, HttpServletRequest request) {
        LoggerFactory.getLogger(RefusedRequests.class).error("{} {} failed, trace {}", request.getMethod(), request.getRequestURI(),
                Trace.id(), failure);
        return Refused.because("BROKEN", "traceId", Trace.id());
    }

    /** {@code parts[2].count}: names of the caller's own body, never of our classes. */
    private static String path(JacksonException json) {
        return json.getPath().stream().map(it -> it.getPropertyName() == null ? "[" + it.getIndex() + "]" : "." + it.getPropertyName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }

    /** Spring could not even read the address: 400, whereas a value we read and refuse is 422. */
    private ResponseEntity<Object> unreadable(String field, HttpHeaders headers, HttpServletRequest request) {
        var problem = answers.problem(Refused.because("MALFORMED_REQUEST", "field", field), RefusalAnswers.language(request));
        problem.setStatus(HttpStatus.BAD_REQUEST);
        problem.setTitle(HttpStatus.BAD_REQUEST.getReasonPhrase());
        return ResponseEntity.badRequest().headers(headers).body(problem);
    }

    private ResponseEntity<Object> answer(Refused refused, HttpHeaders headers, HttpServletRequest request) {
        var problem = answers.problem(refused, RefusalAnswers.language(request));
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }
}
