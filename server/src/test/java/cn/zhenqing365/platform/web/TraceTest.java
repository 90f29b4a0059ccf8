package cn.zhenqing365.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class TraceTest {
    @Test
    void what_breaks_before_a_controller_is_reached_leaves_as_a_problem_with_its_trace_and_nothing_else() throws Exception {
        var answer = new MockHttpServletResponse();
        new Trace(new RefusalAnswers(new JsonMapper())).doFilter(new MockHttpServletRequest("GET", "/api/areas"), answer, (request, response) -> {
            throw new IllegalStateException("password=1234 at 10.0.0.1");
        });
        var problem = new JsonMapper().readTree(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("BROKEN").doesNotContain("password");
        assertThat(answer.getContentAsString()).contains("traceId");
        assertThat(problem.toString()).contains("系统出错了");
    }
}
