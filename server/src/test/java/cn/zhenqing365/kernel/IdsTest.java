package cn.zhenqing365.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void ids_of_one_moment_keep_the_order_in_which_they_were_made() {
        var made = Stream.generate(() -> Ids.at(NOW).toString()).limit(10_000).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void an_id_is_a_uuid_of_version_7_that_tells_its_millisecond() {
        UUID id = Ids.at(NOW.plusSeconds(60));
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.plusSeconds(60).toEpochMilli());
    }
}
