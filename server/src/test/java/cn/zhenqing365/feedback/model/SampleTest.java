package cn.zhenqing365.feedback.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final String[] FAMILIES = {"TV", "BB", "CA", "LN"};
    private final Sample sample = new Sample("A01", NOVEMBER, new BigDecimal("0.20"));

    @Test
    void a_fifth_is_rounded_up_and_five_of_twentyfive_is_five() {
        assertThat(List.of(sample.quota(0), sample.quota(1), sample.quota(5), sample.quota(6), sample.quota(25), sample.quota(26)))
                .containsExactly(0, 1, 1, 2, 5, 6);
    }

    @Test
    void every_must_case_is_in_the_quota_is_met_and_every_technician_is_asked_about_whatever_the_month_looked_like() {
        for (int round = 0; round < 300; round++) {
            var month = aMonth(new Random(round), 1 + round % 60);
            var drawn = ids(sample.grow(month, Set.of(), Set.of()));
            assertThat(drawn).hasSizeGreaterThanOrEqualTo(sample.quota(month.size()));
            assertThat(drawn).containsAll(ids(month.stream().filter(it -> it.mustReason() != null).toList()));
            assertThat(technicians(month.stream().filter(it -> drawn.contains(it.ticketId())).toList())).isEqualTo(technicians(month));
        }
    }

    @Test
    void must_cases_count_towards_the_fifth_they_do_not_come_on_top() {
        var one = UUID.randomUUID();
        var month = new ArrayList<Closing>();
        for (int i = 0; i < 20; i++) month.add(closing(new Random(i), i, one, "TV", i < 4 ? "BREACH" : null));
        assertThat(sample.grow(month, Set.of(), Set.of())).hasSize(4).allMatch(it -> it.mustReason() != null);
    }

    @Test
    void drawn_again_from_the_same_closings_it_is_the_same_and_another_area_draws_others() {
        var month = aMonth(new Random(7), 200);
        var again = new Sample("A01", NOVEMBER, new BigDecimal("0.20"));
        assertThat(again.grow(month, Set.of(), Set.of())).isEqualTo(sample.grow(month, Set.of(), Set.of()));
        assertThat(new Sample("A02", NOVEMBER, new BigDecimal("0.20")).grow(month, Set.of(), Set.of()))
                .isNotEqualTo(sample.grow(month, Set.of(), Set.of()));
    }

    @Test
    void drawn_every_minute_or_once_at_the_end_of_the_month_it_is_the_same_and_it_only_grows() {
        for (int round = 0; round < 40; round++) {
            var random = new Random(round);
            var month = aMonth(random, 80);
            var drawn = new LinkedHashSet<UUID>();
            for (int n = 0; n < month.size(); ) {
                n = Math.min(month.size(), n + 1 + random.nextInt(9));
                var fresh = ids(sample.grow(month.subList(0, n), drawn, Set.of()));
                assertThat(fresh).noneMatch(drawn::contains);
                drawn.addAll(fresh);
                assertThat(drawn.size()).isGreaterThanOrEqualTo(sample.quota(n));
            }
            assertThat(drawn).isEqualTo(ids(sample.grow(month, Set.of(), Set.of())));
        }
    }

    @Test
    void the_lot_is_spread_over_technicians_and_faults() {
        var random = new Random(1);
        var month = new ArrayList<Closing>();
        var two = List.of(UUID.randomUUID(), UUID.randomUUID());
        for (int i = 0; i < 200; i++) month.add(closing(random, i, two.get(i % 2), FAMILIES[i / 2 % 2], null));
        var perStratum = sample.grow(month, Set.of(), Set.of()).stream().collect(Collectors.groupingBy(Closing::stratum, Collectors.counting()));
        assertThat(perStratum).hasSize(4);
        assertThat(perStratum.values()).allSatisfy(n -> assertThat(n).isBetween(9L, 11L));
    }

    @Test
    void who_was_not_reached_is_replaced_by_one_of_the_same_technician_and_fault_who_was_not_drawn_yet() {
        for (int round = 0; round < 100; round++) {
            var month = aMonth(new Random(round), 60);
            var drawn = ids(sample.grow(month, Set.of(), Set.of()));
            var gone = month.stream().filter(it -> drawn.contains(it.ticketId())).findFirst().orElseThrow();
            var others = month.stream().filter(it -> it.stratum().equals(gone.stratum()) && !drawn.contains(it.ticketId())).toList();
            var instead = sample.replacement(gone, month, drawn);
            assertThat(instead.isPresent()).isEqualTo(!others.isEmpty());
            instead.ifPresent(it -> assertThat(others).contains(it));
        }
    }

    @Test
    void when_nobody_of_that_kind_is_left_the_next_draw_fills_the_quota_from_the_others() {
        var month = aMonth(new Random(3), 50);
        var drawn = ids(sample.grow(month, Set.of(), Set.of()));
        var unreachable = drawn.stream().limit(5).collect(Collectors.toSet());
        var fresh = ids(sample.grow(month, drawn, unreachable));
        assertThat(drawn.size() - unreachable.size() + fresh.size()).isGreaterThanOrEqualTo(sample.quota(50));
        assertThat(fresh).noneMatch(drawn::contains);
    }

    private static List<Closing> aMonth(Random random, int size) {
        var technicians = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3), new UUID(1, 4));
        var month = new ArrayList<Closing>();
        for (int i = 0; i < size; i++)
            month.add(closing(random, i, random.nextInt(8) == 0 ? null : technicians.get(random.nextInt(4)), FAMILIES[random.nextInt(4)],
                    random.nextInt(12) == 0 ? "REPEAT" : null));
        return month;
    }

    private static Closing closing(Random random, int i, UUID technician, String family, String must) {
        var at = FIRST.plus(Duration.ofMinutes(10L * i));
        return new Closing(new UUID(random.nextLong(), random.nextLong()), technician, family, must, at, at);
    }

    private static Set<UUID> ids(List<Closing> of) {
        return of.stream().map(Closing::ticketId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<UUID> technicians(List<Closing> of) {
        return of.stream().map(Closing::technicianId).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
    }
}
