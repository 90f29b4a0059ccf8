package cn.zhenqing365.scenario;

import static cn.zhenqing365.smalltown.SmallTown.MIAO;
import static cn.zhenqing365.smalltown.SmallTown.QIU;
import static cn.zhenqing365.smalltown.SmallTown.SHAN;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_CHEN;
import static cn.zhenqing365.smalltown.SmallTown.XIAO_GU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.offer.Offers;
import cn.zhenqing365.offer.actions.PublishCatalogue;
import cn.zhenqing365.offer.actions.RecordConsent;
import cn.zhenqing365.offer.actions.RecordOutcome;
import cn.zhenqing365.offer.actions.Recommend;
import cn.zhenqing365.offer.model.Consent;
import cn.zhenqing365.offer.model.Offer;
import cn.zhenqing365.offer.model.OfferRule;
import cn.zhenqing365.offer.model.OfferRules;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of an offer: consent first, a reason, an answer, a rest, a credit, and the credit taken back. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferLifeTest {
    private static final Actor CHEN = Actor.staff(XIAO_CHEN.id(), XIAO_CHEN.name(), Actor.Channel.DESK);
    private static final Actor GU = Actor.staff(XIAO_GU.id(), XIAO_GU.name(), Actor.Channel.DESK);
    @Autowired DataSource database;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired Recommend recommend;
    @Autowired RecordOutcome outcomes;
    @Autowired RecordConsent consents;
    @Autowired PublishCatalogue publish;
    @Autowired Offers offers;
    private int contact;

    @BeforeAll
    void a_small_town() {
        SmallTown.build(database, LocalDate.of(2026, 11, 24));
    }

    @BeforeEach
    void nothing_was_said_yet() {
        for (var table : List.of("offer", "marketing_consent", "offer_edition")) jdbc.sql("delete from " + table).update();
        clock.set(MovableClock.MORNING);
    }

    @Test
    void refused_it_rests_accepted_it_is_credited_and_given_back_in_time_the_credit_is_gone() {
        consents(WANG);
        var first = offered(WANG);
        assertThat(first.code()).isEqualTo("BOX");
        assertThat(first.reason().zh()).contains("高清互动", "创维 HC3100");
        assertThat(first.reason().en()).contains("创维 HC3100", "replay");
        outcomes.record(first.id(), Offer.State.SHOWN, CHEN);
        outcomes.record(first.id(), Offer.State.REFUSED, CHEN);

        clock.advance(Duration.ofDays(89));
        assertThat(next(WANG).whyNot()).isEqualTo("NOTHING_FITS");
        clock.advance(Duration.ofDays(1));
        var second = offered(WANG);
        var accepted = outcomes.record(second.id(), Offer.State.ACCEPTED, GU);
        assertThat(accepted.credited()).isTrue();
        assertThat(facts()).containsExactly(Map.of("eligible", 2L, "credited", 1L, "back", 0L));
        assertThat(credit(XIAO_GU)).isEqualTo(1);
        assertThat(next(WANG).offer()).as("has it already").isEmpty();

        clock.advance(Duration.ofDays(29));
        assertThat(outcomes.withdraw(second.id(), "用不惯", CHEN).credited()).isFalse();
        assertThat(facts()).containsExactly(Map.of("eligible", 2L, "credited", 0L, "back", 1L));
        assertThat(credit(XIAO_GU)).isZero();
        assertThat(next(WANG).offer()).as("rests after it was given back").isEmpty();
    }

    @Test
    void given_back_after_the_days_of_credit_the_employee_keeps_it() {
        consents(WANG);
        var it = outcomes.record(offered(WANG).id(), Offer.State.ACCEPTED, GU);
        clock.advance(Duration.ofDays(30));
        assertThat(outcomes.withdraw(it.id(), "搬家", CHEN).credited()).isTrue();
        assertThat(credit(XIAO_GU)).isEqualTo(1);
    }

    @Test
    void without_consent_nothing_is_offered_and_withdrawing_it_stops_what_was_begun() {
        assertThat(next(WANG)).satisfies(it -> {
            assertThat(it.offer()).isEmpty();
            assertThat(it.whyNot()).isEqualTo("NO_CONSENT");
        });
        assertThat(jdbc.sql("select count(*) from offer").query(Long.class).single()).as("no contact counts as eligible").isZero();
        consents(WANG);
        var it = offered(WANG);
        consents.say(WANG.id(), false, Consent.How.PHONE, null, CHEN);
        assertThatThrownBy(() -> outcomes.record(it.id(), Offer.State.SHOWN, CHEN)).hasMessageContaining("OFFER_NO_CONSENT");
        assertThatThrownBy(() -> outcomes.record(it.id(), Offer.State.ACCEPTED, CHEN)).hasMessageContaining("OFFER_NO_CONSENT");
        assertThat(next(WANG).whyNot()).isEqualTo("NO_CONSENT");
        assertThat(jdbc.sql("select count(*) from marketing_consent where household_id = ?").param(WANG.id()).query(Long.class).single()).isEqualTo(2);
        assertThatThrownBy(() -> consents.say(WANG.id(), true, Consent.How.COUNTER, " ", CHEN)).hasMessageContaining("CONSENT_EVIDENCE_MISSING");
    }

    @Test
    void a_contact_has_one_offer_and_the_next_one_may_have_another() {
        consents(SHAN);
        var box = recommend.to(SHAN.id(), "A017", false, CHEN).offer().orElseThrow();
        outcomes.record(box.id(), Offer.State.REFUSED, CHEN);
        assertThat(recommend.to(SHAN.id(), "A017", false, CHEN).offer().orElseThrow().id()).isEqualTo(box.id());
        var other = recommend.to(SHAN.id(), "A018", false, CHEN).offer().orElseThrow();
        assertThat(other.code()).isEqualTo("BROADBAND");
        assertThat(other.reason().zh()).contains("N-A01-001");
        assertThatThrownBy(() -> outcomes.record(box.id(), Offer.State.ACCEPTED, CHEN)).hasMessageContaining("OFFER_ALREADY_ANSWERED");
        assertThat(outcomes.record(box.id(), Offer.State.REFUSED, CHEN).state()).as("said twice").isEqualTo(Offer.State.REFUSED);
        assertThatThrownBy(() -> recommend.to(SHAN.id(), " ", false, CHEN)).hasMessageContaining("OFFER_CONTACT_MISSING");
    }

    @Test
    void later_comes_back_sooner_than_a_refusal() {
        consents(WANG);
        outcomes.record(offered(WANG).id(), Offer.State.LATER, CHEN);
        clock.advance(Duration.ofDays(13));
        assertThat(next(WANG).offer()).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(next(WANG).offer()).isPresent();
    }

    @Test
    void who_has_no_running_television_is_offered_nothing_that_builds_on_it() {
        consents(MIAO);
        consents(QIU);
        assertThat(next(MIAO).whyNot()).isEqualTo("NOTHING_FITS");
        assertThat(next(QIU).whyNot()).isEqualTo("NOTHING_FITS");
    }

    @Test
    void what_a_home_cannot_receive_is_not_offered_and_what_the_customer_says_counts() {
        var rules = offers.rules().content();
        var box = rules.rule("BOX").orElseThrow();
        var elsewhere = new OfferRule("BROADBAND", "宽带", "Broadband", 5000, "TV", List.of(), false, "BROADBAND", List.of(), Set.of("A02"), Set.of(), "r", "r", List.of(), List.of());
        var onlyUltra = new OfferRule("BOX", "盒", "Box", 1000, "TV", List.of("4K"), true, null, box.withoutEquipment(), Set.of(), Set.of(), box.reason(), box.reasonEn(), List.of(), List.of());
        publish.publish(new OfferRules(90, 14, 30, 200, List.of(onlyUltra, elsewhere)), null, CHEN);
        consents(SHAN);
        assertThat(next(SHAN).whyNot()).isEqualTo("NOTHING_FITS");
        assertThat(recommend.to(SHAN.id(), "said", true, CHEN).offer().orElseThrow()).satisfies(it -> {
            assertThat(it.code()).isEqualTo("BOX");
            assertThat(it.rules()).isEqualTo(1);
            assertThat(it.reason().zh()).contains("家有高清电视");
        });
    }

    @Test
    void two_nodes_that_ask_for_one_contact_at_once_make_one_offer() {
        consents(WANG);
        var asked = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> recommend.to(WANG.id(), "A099", false, CHEN))).toList();
        assertThat(asked.stream().map(it -> it.join().offer().orElseThrow().id()).distinct()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from offer where contact = 'A099'").query(Long.class).single()).isEqualTo(1);
    }

    private void consents(SmallTown.Home home) {
        consents.say(home.id(), true, Consent.How.COUNTER, "协议第7条", CHEN);
    }

    private Recommend.Recommended next(SmallTown.Home home) {
        return recommend.to(home.id(), "contact-" + ++contact, false, CHEN);
    }

    private Offer offered(SmallTown.Home home) {
        return next(home).offer().orElseThrow();
    }

    private List<Map<String, Object>> facts() {
        return jdbc.sql("select count(*) eligible, count(*) filter (where credited) credited, count(*) filter (where taken_back) back from offer_facts").query().listOfRows();
    }

    private long credit(SmallTown.Person person) {
        return jdbc.sql("select count(*) from offer_facts where credited and credited_to = ?").param(person.id()).query(Long.class).single();
    }
}
