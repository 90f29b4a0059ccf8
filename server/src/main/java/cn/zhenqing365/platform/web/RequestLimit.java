package cn.zhenqing365.platform.web;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A body that is no upload stays small: refused by its announced length, or while it is read when it announced none. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestLimit extends OncePerRequestFilter {
    private final long limit;
    private final RefusalAnswers answers;

    RequestLimit(Settings settings, RefusalAnswers answers) {
        this.limit = settings.jsonLimit().toBytes();
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) answers.write(tooLarge(), request, response);
        else if (request.getContentLengthLong() >= 0) chain.doFilter(request, response);
        else chain.doFilter(new Counted(request), response);
    }

    private Refused tooLarge() {
        return Refused.because("TOO_LARGE", "limitKb", limit / 1024);
    }

    private final class Counted extends HttpServletRequestWrapper {
        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private final class CountedStream extends ServletInputStream {
        private final ServletInputStream below;
        private long seen;

        CountedStream(ServletInputStream below) {
            this.below = below;
        }

        @Override
        public int read() throws IOException {
            int one = below.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = below.read(into, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int more) {
            seen += more;
            if (seen > limit) throw tooLarge();
        }

        @Override
        public boolean isFinished() {
            return below.isFinished();
        }

        @Override
        public boolean isReady() {
            return below.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            below.setReadListener(listener);
        }
    }
}
