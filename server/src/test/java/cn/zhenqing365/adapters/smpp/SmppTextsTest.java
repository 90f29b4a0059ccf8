package cn.zhenqing365.adapters.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.messaging.TextAcked;
import cn.zhenqing365.messaging.TextFailed;
import cn.zhenqing365.messaging.TextNode;
import cn.zhenqing365.messaging.TextReceived;
import cn.zhenqing365.testing.Postgres;
import cn.zhenqing365.town.phones.MessageCentre;
import cn.zhenqing365.town.phones.Switches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real node, a real database, a real SMPP session on a real socket. */
class SmppTextsTest {
    private static final String PHONE = "13812345678";
    private final Postgres.Database database = Postgres.freshDatabase();
    private MessageCentre centre;
    private TextNode node;

    @BeforeEach
    void start() throws Exception {
        centre = new MessageCentre(0, 0, Clock.systemUTC());
        centre.turn(Switches.FINE.withDelay(20));
        node = anotherNode();
    }

    @AfterEach
    void stop() throws Exception {
        node.close();
        centre.close();
    }

    @Test
    void a_long_chinese_text_with_emoji_arrives_as_it_was_said_and_its_receipt_is_kept() {
        var body = "【张家港广电】" + "修".repeat(59) + "👍" + "𠮷先生家无信号,请带光功率计。".repeat(9) + "😀";
        var id = node.say(PHONE, body, true);
        await().atMost(Duration.ofSeconds(10)).until(() -> "DELIVERED".equals(node.stateOf(id)));
        assertThat(centre.texts(PHONE)).singleElement().satisfies(it -> assertThat(it.body()).isEqualTo(body));
        assertThat(node.told(TextAcked.class)).hasSize(1);
    }

    @Test
    void a_text_is_with_the_gateway_well_within_a_second_of_its_commit() {
        node.say(PHONE, "warm up", true);
        await().until(() -> centre.counts().accepted() == 1);
        node.say(PHONE, "派单", true);
        await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofMillis(900)).until(() -> centre.counts().accepted() == 2);
    }

    @Test
    void the_link_is_bound_again_and_what_waited_goes_out() {
        centre.turn(centre.switches().withDown(true));
        await().until(() -> !node.messages().gatewayState().up());
        var id = node.say(PHONE, "派单", true);
        assertThat(node.stateOf(id)).isEqualTo("QUEUED");
        centre.turn(centre.switches().withDown(false));
        await().atMost(Duration.ofSeconds(15)).until(() -> "DELIVERED".equals(node.stateOf(id)));
        assertThat(centre.texts(PHONE)).hasSize(1);
    }

    @Test
    void replies_are_heard_long_ones_whole() {
        var answer = "完成 光缆断,已熔接👍".repeat(12);
        centre.reply(PHONE, "1");
        centre.reply("13900000001", answer);
        await().atMost(Duration.ofSeconds(10)).until(() -> node.told(TextReceived.class).size() == 2);
        assertThat(node.told(TextReceived.class)).extracting(TextReceived::body).containsExactlyInAnyOrder("1", answer);
        assertThat(node.told(TextReceived.class)).extracting(TextReceived::fromPhone).contains(PHONE);
    }

    @Test
    void a_throttled_text_backs_off_and_arrives_once() {
        centre.turn(centre.switches().refusing(100, "THROTTLED"));
        var id = node.say(PHONE, "派单", true);
        await().atMost(Duration.ofSeconds(5)).until(() -> centre.counts().refused() >= 2);
        assertThat(node.stateOf(id)).isIn("QUEUED", "SENDING");
        centre.turn(centre.switches().refusing(0, "ANY"));
        await().atMost(Duration.ofSeconds(10)).until(() -> "DELIVERED".equals(node.stateOf(id)));
        assertThat(centre.texts(PHONE)).hasSize(1);
    }

    @Test
    void a_wrong_number_and_a_phone_that_is_off_are_told() {
        centre.turn(centre.switches().withOff(Set.of(PHONE)));
        var off = node.say(PHONE, "派单", true);
        await().atMost(Duration.ofSeconds(5)).until(() -> "UNDELIVERED".equals(node.stateOf(off)));
        centre.turn(centre.switches().refusing(100, "INVDSTADR"));
        var wrong = node.say("13800000000", "派单", false);
        await().atMost(Duration.ofSeconds(5)).until(() -> "FAILED".equals(node.stateOf(wrong)));
        assertThat(node.told(TextFailed.class)).extracting(TextFailed::error).containsExactly("UNDELIV", "INVALID_NUMBER");
    }

    @Test
    void a_link_that_breaks_in_mid_window_loses_nothing_and_doubles_nothing() {
        centre.dropAfter(40, 40, 40);
        var texts = queue(node, 300, 0);
        await().atMost(Duration.ofSeconds(30)).until(() -> centre.dropsToCome() == 0);
        await().atMost(Duration.ofSeconds(20)).until(() -> count("state in ('QUEUED')") == 0 && centre.counts().sessions() > 0);
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(20)).until(() -> count("state = 'ACKED'") == 0);
        node.endLeases();
        await().atMost(Duration.ofSeconds(10)).until(() -> count("state in ('DELIVERED', 'UNKNOWN')") == 300);
        assertThat(centre.counts().duplicates()).isZero();
        for (int i = 0; i < texts.length; i++)
            assertThat(centre.texts(phone(i))).hasSize("DELIVERED".equals(node.stateOf(texts[i].id())) ? 1 : 0);
        assertThat(node.told(TextFailed.class)).hasSize((int) count("state = 'UNKNOWN'"));
    }

    @Test
    void two_nodes_on_one_database_send_every_text_exactly_once() {
        try (var other = anotherNode()) {
            long begun = System.nanoTime();
            queue(node, 500, 0);
            queue(other, 500, 500);
            await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(() -> centre.counts().accepted() >= 1000);
            System.out.printf("1000 texts with the gateway after %d ms%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'DELIVERED'") == 1000);
            System.out.printf("and delivered after %d ms%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            assertThat(centre.counts().duplicates()).isZero();
            assertThat(IntStream.range(0, 1000).filter(it -> centre.texts(phone(it)).size() != 1)).isEmpty();
            assertThat(node.told(TextAcked.class).size() + other.told(TextAcked.class).size()).isEqualTo(1000);
        }
    }

    private TextNode anotherNode() {
        return new TextNode(database, () -> new SmppGateway(centre.smppUrl(), "96296", Clock.systemUTC(), Duration.ofSeconds(1)), true);
    }

    private static OutgoingText[] queue(TextNode through, int many, int from) {
        var texts = IntStream.range(from, from + many)
                .mapToObj(it -> new OutgoingText(UUID.randomUUID(), phone(it), "派单 " + it, "DISPATCH", null, null, true)).toArray(OutgoingText[]::new);
        through.messages().queue(Instant.now(), texts);
        return texts;
    }

    private static String phone(int number) {
        return "139%08d".formatted(number);
    }

    private long count(String where) {
        return node.sql().sql("select count(*) from message where " + where).query(Long.class).single();
    }
}
