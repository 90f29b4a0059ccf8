package cn.zhenqing365.campaign.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is shown of the answers, and what is not. */
class ResultsTest {
    private static final Map<String, Integer> HOUSEHOLDS = Map.of("A01", 1000, "A02", 500, "A03", 200);

    private static List<Results.Reply> replies(String area, int n, double csi, int nps, String knows) {
        var all = new ArrayList<Results.Reply>();
        for (int i = 0; i < n; i++) all.add(new Results.Reply(area, csi, nps, Map.of("Q0", "YES", "Q12", knows, "Q2", List.of("MOSAIC", "BB"), "Q15", "words")));
        return all;
    }

    private static Results of(List<Results.Reply> all) {
        return Results.of(AnswersTest.shipped(), all, HOUSEHOLDS);
    }

    private static List<Results.Reply> together(List<List<Results.Reply>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    @Test
    void an_area_with_four_answers_is_hidden_and_so_is_the_smallest_other() {
        var it = of(together(List.of(replies("A01", 20, 90, 9, "YES"), replies("A02", 4, 50, 3, "NO"), replies("A03", 8, 80, 8, "YES"))));
        assertThat(it.areas()).extracting(Results.Line::area, Results.Line::n, Results.Line::hidden)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("A01", 20, false), org.assertj.core.groups.Tuple.tuple("A02", 4, true), org.assertj.core.groups.Tuple.tuple("A03", 8, true));
        assertThat(it.areas().get(1).csi().value()).isNull();
        assertThat(it.areas().get(2).nps().value()).isNull();
        assertThat(it.areas().get(1).aware().get("Q12").value()).isNull();
        assertThat(it.all().csi().value()).isCloseTo((20 * 90 + 4 * 50 + 8 * 80) / 32.0, within(1e-9));
    }

    @Test
    void two_hidden_areas_hide_no_third() {
        var it = of(together(List.of(replies("A01", 20, 90, 9, "YES"), replies("A02", 4, 50, 3, "NO"), replies("A03", 3, 80, 8, "YES"))));
        assertThat(it.areas()).filteredOn(Results.Line::hidden).extracting(Results.Line::area).containsExactly("A02", "A03");
    }

    @Test
    void four_answers_of_a_whole_town_are_hidden_too() {
        var it = of(replies("A01", 4, 90, 9, "YES"));
        assertThat(it.all().hidden()).isTrue();
        assertThat(it.all().csi()).isEqualTo(Estimate.nothing(4));
        assertThat(it.questions()).allMatch(one -> one.answers().isEmpty());
    }

    @Test
    void awareness_is_a_share_and_recommendation_a_mean_of_a_hundred_nought_and_minus_a_hundred() {
        var it = of(together(List.of(replies("A01", 6, 90, 9, "YES"), replies("A01", 2, 90, 7, "NO"), replies("A01", 2, 90, 2, "NO"))));
        assertThat(it.all().nps().value()).isEqualTo(40);
        assertThat(it.all().aware().get("Q12")).isEqualTo(Estimate.share(6, 10));
        assertThat(it.all().aware().get("Q9")).as("nobody was asked").isEqualTo(Estimate.nothing(0));
        assertThat(it.questions()).filteredOn(one -> one.id().equals("Q2")).first().satisfies(one -> assertThat(one.answers()).containsEntry("MOSAIC", 10).containsEntry("BB", 10));
        assertThat(it.questions()).filteredOn(one -> one.id().equals("Q15")).first().satisfies(one -> {
            assertThat(one.n()).isEqualTo(10);
            assertThat(one.answers()).as("words are nobody's statistics").isEmpty();
        });
    }

    @Test
    void without_any_visit_there_is_nothing_and_no_nought() {
        var it = of(List.of());
        assertThat(it.all().csi().value()).isNull();
        assertThat(it.areas()).isEmpty();
    }

    @Test
    void the_shares_of_a_campaign_are_of_what_they_say() {
        var it = new Coverage(100, 110, 50, 40, 30, 10, 10, 6, 4);
        assertThat(it.completion()).isEqualTo(30);
        assertThat(it.coverage()).isCloseTo(27.27, within(0.01));
        assertThat(it.contact()).isEqualTo(80);
        assertThat(it.cooperation()).isEqualTo(75);
        assertThat(new Coverage(0, 0, 0, 0, 0, 0, 0, 0, 0).contact()).isNull();
    }

    @Test
    void a_household_belongs_to_a_community_as_old_as_its_first_service() {
        var now = java.time.Instant.parse("2026-11-24T00:00:00Z");
        assertThat(Stratum.Age.of(java.time.Instant.parse("2023-11-25T00:00:00Z"), now, 3, 10)).isEqualTo(Stratum.Age.YOUNG);
        assertThat(Stratum.Age.of(java.time.Instant.parse("2023-11-24T00:00:00Z"), now, 3, 10)).isEqualTo(Stratum.Age.MIDDLE);
        assertThat(Stratum.Age.of(java.time.Instant.parse("2016-11-24T00:00:00Z"), now, 3, 10)).isEqualTo(Stratum.Age.OLD);
        assertThat(Stratum.Kind.of(java.util.Set.of("TV", "BROADBAND"))).isEqualTo(Stratum.Kind.BOTH);
        assertThat(Stratum.Kind.of(java.util.Set.of("BROADBAND"))).isEqualTo(Stratum.Kind.BROADBAND);
    }
}
