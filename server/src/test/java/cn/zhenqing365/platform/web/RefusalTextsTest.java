package cn.zhenqing365.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever is refused is told why, in a sentence of their language. */
class RefusalTextsTest {
    private static final Pattern THROWN = Pattern.compile("\\b(?:Refused\\.because|Refusal\\.of)\\(\\s*\"([A-Z][A-Z_0-9]*)\"");

    @Test
    void every_code_in_the_source_has_its_sentence_in_both_languages() throws IOException {
        var codes = thrown();
        assertThat(codes).contains("NOT_SIGNED_IN", "MALFORMED_PHONE");
        for (var language : Set.of(Locale.CHINESE, Locale.ENGLISH))
            assertThat(codes).as("codes without a sentence in " + language)
                    .filteredOn(code -> RefusalWords.sentence(Refusal.of(code), language).equals(code)).isEmpty();
    }

    @Test
    void the_facts_are_put_into_the_sentence() {
        var refusal = Refusal.of("TOO_MANY_TRIES", "seconds", 42);
        assertThat(RefusalWords.sentence(refusal, Locale.CHINESE)).isEqualTo("尝试次数太多,请 42 秒后再试。");
        assertThat(RefusalWords.sentence(refusal, Locale.ENGLISH)).isEqualTo("Too many tries; please try again in 42 seconds.");
        assertThat(RefusalWords.sentence(refusal, Locale.FRENCH)).startsWith("尝试");
    }

    @Test
    void a_moment_is_said_in_local_time() {
        var refusal = Refusal.of("INVALID_TIME", "at", java.time.Instant.parse("2026-11-24T01:30:00Z"));
        assertThat(RefusalWords.sentence(refusal, Locale.CHINESE)).contains("11月24日09:30");
        assertThat(RefusalWords.sentence(refusal, Locale.ENGLISH)).contains("24 Nov 09:30");
    }

    private static Set<String> thrown() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var found = THROWN.matcher(Files.readString(file));
                while (found.find()) codes.add(found.group(1));
            }
        }
        return codes;
    }
}
