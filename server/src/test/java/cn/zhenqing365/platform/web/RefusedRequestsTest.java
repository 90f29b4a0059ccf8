package cn.zhenqing365.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

class RefusedRequestsTest {
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Doors())
            .setControllerAdvice(new RefusedRequests(new RefusalAnswers(new JsonMapper()))).build();

    @RestController
    static class Doors {
        record Call(PhoneNumber phone, int floor) {}

        @PostMapping("/calls")
        void call(@RequestBody Call call) {}

        @GetMapping("/households/{id}")
        void household(@PathVariable UUID id) {
            throw Refused.notFound("household", id);
        }

        record Note(@NotBlank String text) {}

        @PostMapping(path = "/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
        void note(@Valid @RequestBody Note note) {}

        @GetMapping("/refused/{code}")
        void refused(@PathVariable String code) {
            throw Refused.because(code);
        }

        @GetMapping("/secret")
        void breaks() {
            throw new IllegalStateException("password=1234 at 10.0.0.1");
        }
    }

    @Test
    void a_refusal_is_said_in_chinese_unless_another_language_is_asked_for() throws Exception {
        var path = "/households/" + new UUID(0, 7);
        http.perform(get(path)).andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("NOT_FOUND"))
                .andExpect(jsonPath("$.detail").value(containsString("没有找到")));
        http.perform(get(path).header("Accept-Language", "en-GB")).andExpect(jsonPath("$.detail").value(containsString("Not found")));
    }

    @Test
    void a_malformed_phone_inside_a_body_is_named() throws Exception {
        http.perform(json("{\"phone\":\"12ab\",\"floor\":1}")).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("MALFORMED_PHONE")).andExpect(jsonPath("$.facts.value").value("12ab"));
    }

    @Test
    void wrong_types_torn_json_and_a_bad_id_are_malformed_and_nothing_of_ours_leaks() throws Exception {
        for (var body : new String[] {"{\"floor\":\"three\"}", "{\"floor\":", "[]", ""})
            http.perform(json(body)).andExpect(status().isBadRequest()).andExpect(jsonPath("$.code").value("MALFORMED_BODY"))
                    .andExpect(content().string(not(containsString("zhenqing365")))).andExpect(content().string(not(containsString("Exception"))));
        http.perform(json("{\"floor\":\"three\"}")).andExpect(jsonPath("$.facts.field").value("floor"))
                .andExpect(jsonPath("$.detail").value(containsString("“floor”")));
        http.perform(get("/households/not-an-id")).andExpect(status().isBadRequest()).andExpect(jsonPath("$.code").value("MALFORMED_REQUEST"));
    }

    @Test
    void an_empty_field_a_wrong_method_and_a_wrong_format_each_have_their_code() throws Exception {
        http.perform(post("/notes").contentType(MediaType.APPLICATION_JSON).content("{\"text\":\" \"}")).andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("INVALID_FIELD")).andExpect(jsonPath("$.facts.field").value("text"));
        http.perform(get("/notes")).andExpect(status().isMethodNotAllowed()).andExpect(jsonPath("$.code").value("METHOD_NOT_ALLOWED"))
                .andExpect(header().string("Allow", "POST"));
        http.perform(post("/notes").contentType(MediaType.TEXT_PLAIN).content("x")).andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("UNSUPPORTED_TYPE"));
    }

    @Test
    void what_is_not_there_and_what_is_not_for_you_look_the_same() throws Exception {
        http.perform(get("/households/" + new UUID(0, 7))).andExpect(jsonPath("$.facts").isEmpty());
    }

    @Test
    void a_code_has_one_status() throws Exception {
        var expected = Map.of("NOT_FOUND", 404, "NOT_SIGNED_IN", 401, "SESSION_EXPIRED", 401, "FORBIDDEN", 403, "LINK_SUPERSEDED", 410,
                "MISSING_REASON", 422, "INVALID_READING", 422, "IDEMPOTENCY_KEY_MISSING", 400, "IDEMPOTENCY_KEY_REUSED", 422, "TECHNICIAN_AWAY", 409);
        for (var code : expected.keySet())
            http.perform(get("/refused/" + code)).andExpect(status().is(expected.get(code))).andExpect(jsonPath("$.code").value(code));
    }

    @Test
    void what_breaks_is_told_without_its_inside() throws Exception {
        http.perform(get("/secret")).andExpect(status().isInternalServerError()).andExpect(jsonPath("$.code").value("BROKEN"))
                .andExpect(content().string(not(containsString("password"))));
    }

    @Test
    void every_refusal_has_its_sentence_in_both_languages() throws IOException {
        assertThat(words("zh").stringPropertyNames()).isEqualTo(words("en").stringPropertyNames());
    }

    private static org.springframework.test.web.servlet.RequestBuilder json(String body) {
        return post("/calls").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (InputStream file = RefusedRequestsTest.class.getResourceAsStream("/refusals_" + language + ".properties")) {
            words.load(new java.io.InputStreamReader(file, java.nio.charset.StandardCharsets.UTF_8));
        }
        return words;
    }
}
