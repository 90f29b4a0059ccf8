package cn.zhenqing365.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.messaging.Gateway.Receipt;
import cn.zhenqing365.messaging.Gateway.Reply;
import cn.zhenqing365.testing.Postgres;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final String PHONE = "13812345678";
    private final PaperGateway gateway = new PaperGateway();
    private final TextNode node = new TextNode(Postgres.freshDatabase(), () -> gateway, false);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void the_signature_stands_in_front_once() {
        node.say(PHONE, "新派单", true);
        node.say(PHONE, "【别的单位】新派单", true);
        node.outbox().sendDue();
        assertThat(gateway.given).extracting(Gateway.Part::text).containsExactlyInAnyOrder("【张家港广电】新派单", "【别的单位】新派单");
    }

    @Test
    void what_its_transaction_takes_back_is_never_said() {
        node.transaction().executeWithoutResult(status -> {
            node.say(PHONE, "作废", true);
            status.setRollbackOnly();
        });
        assertThat(node.outbox().sendDue()).isZero();
    }

    @Test
    void a_text_is_cancelled_only_while_it_waits() {
        gateway.up = false;
        var waiting = node.say(PHONE, "提醒", false);
        node.messages().cancelFor(waiting, "DISPATCH");
        gateway.up = true;
        var sent = node.say(PHONE, "派单", false);
        node.outbox().sendDue();
        node.messages().cancelFor(sent, "DISPATCH");
        assertThat(gateway.given).hasSize(1);
        assertThat(node.stateOf(waiting)).isEqualTo("CANCELLED");
        assertThat(node.stateOf(sent)).isEqualTo("ACKED");
    }

    @Test
    void a_letter_is_not_a_text() {
        assertThatThrownBy(() -> node.say(PHONE, "长".repeat(5000), false)).isInstanceOfSatisfying(Refused.class,
                it -> assertThat(it.refusal().code()).isEqualTo("TEXT_TOO_LONG"));
    }

    @Test
    void urgent_texts_go_first() {
        node.say(PHONE, "通知", false);
        node.say(PHONE, "派单", true);
        node.outbox().sendDue();
        assertThat(node.told(TextAcked.class)).hasSize(2);
    }

    @Test
    void the_ack_and_what_it_causes_are_one_transaction() {
        var id = node.say(PHONE, "派单", true);
        node.listen(it -> {
            throw new IllegalStateException("the promise could not be kept");
        });
        assertThatThrownBy(() -> node.outbox().sendDue()).isInstanceOf(IllegalStateException.class);
        assertThat(node.stateOf(id)).isEqualTo("SENDING");
    }

    @Test
    void a_throttled_part_goes_out_again_and_its_acknowledged_neighbour_does_not() {
        gateway.answer = it -> it.part() == 1 ? new Gateway.Accepted("g1") : new Gateway.Throttled("THROTTLED");
        var id = node.say(PHONE, "长".repeat(100), true);
        node.outbox().sendDue();
        assertThat(node.stateOf(id)).isEqualTo("QUEUED");
        assertThat(node.outbox().sendDue()).as("it backs off").isZero();
        gateway.answer = it -> new Gateway.Accepted("g2");
        node.sql().sql("update message set next_attempt_at = timestamptz '2020-01-01 00:00+00'").update();
        node.outbox().sendDue();
        assertThat(gateway.given).extracting(Gateway.Part::part).containsExactly(1, 2, 2);
        assertThat(node.told(TextAcked.class)).hasSize(1);
    }

    @Test
    void a_text_for_a_wrong_number_fails_at_once_and_says_so() {
        gateway.answer = it -> new Gateway.Rejected("INVALID_NUMBER");
        var id = node.say(PHONE, "派单", false);
        node.outbox().sendDue();
        assertThat(node.stateOf(id)).isEqualTo("FAILED");
        assertThat(node.told(TextFailed.class)).singleElement().extracting(TextFailed::error).isEqualTo("INVALID_NUMBER");
    }

    @Test
    void a_receipt_that_comes_before_the_acknowledgement_is_stored_is_not_lost() {
        gateway.answer = it -> {
            gateway.listener.receipt(new Receipt("early", PHONE, null, true, null));
            return new Gateway.Accepted("early");
        };
        var id = node.say(PHONE, "派单", true);
        node.outbox().sendDue();
        node.outbox().sweep();
        assertThat(node.stateOf(id)).isEqualTo("DELIVERED");
        assertThat(node.told(TextDelivered.class)).hasSize(1);
    }

    @Test
    void an_outcome_nobody_knows_is_marked_and_told_for_an_urgent_text_and_nothing_is_sent_twice() {
        gateway.answer = it -> new Gateway.Unclear("LINK_LOST");
        var urgent = node.say(PHONE, "派单", true);
        var courtesy = node.say(PHONE, "已受理", false);
        node.outbox().sendDue();
        node.outbox().sweep();
        assertThat(node.stateOf(urgent)).as("a receipt may still come").isEqualTo("SENDING");
        node.endLeases();
        node.outbox().sweep();
        node.outbox().sendDue();
        assertThat(gateway.given).hasSize(2);
        assertThat(node.stateOf(courtesy)).isEqualTo("UNKNOWN");
        assertThat(node.told(TextFailed.class)).singleElement().satisfies(it -> {
            assertThat(it.messageId()).isEqualTo(urgent);
            assertThat(it.error()).isEqualTo(TextFailed.OUTCOME_UNKNOWN);
        });
    }

    @Test
    void a_courtesy_text_of_unknown_outcome_is_said_once_more_and_not_a_third_time() {
        gateway.answer = it -> new Gateway.Unclear("LINK_LOST");
        var courtesy = node.say(PHONE, "已受理", false);
        for (int round = 0; round < 3; round++) {
            node.makeDue();
            node.outbox().sendDue();
            node.endLeases();
            node.outbox().sweep();
        }
        assertThat(gateway.given).hasSize(2).allMatch(it -> it.text().endsWith("已受理"));
        assertThat(node.stateOf(courtesy)).isEqualTo("UNKNOWN");
    }

    @Test
    void a_courtesy_text_whose_receipt_comes_late_is_not_said_again() {
        gateway.answer = it -> new Gateway.Unclear("LINK_LOST");
        var courtesy = node.say(PHONE, "已受理", false);
        node.outbox().sendDue();
        node.endLeases();
        node.outbox().sweep();
        gateway.listener.receipt(new Receipt("late", PHONE, Gateway.referenceOf(courtesy, 1), true, null));
        node.makeDue();
        node.outbox().sendDue();
        assertThat(gateway.given).hasSize(1);
        assertThat(node.stateOf(courtesy)).isEqualTo("DELIVERED");
    }

    @Test
    void a_late_receipt_finds_the_text_of_unknown_outcome_by_phone_and_reference() {
        gateway.answer = it -> new Gateway.Unclear("LINK_LOST");
        var id = node.say(PHONE, "派单", true);
        node.outbox().sendDue();
        node.endLeases();
        node.outbox().sweep();
        gateway.listener.receipt(new Receipt("never-heard", PHONE, Gateway.referenceOf(id, 1), true, null));
        gateway.listener.receipt(new Receipt("never-heard", PHONE, Gateway.referenceOf(id, 1), true, null));
        assertThat(node.stateOf(id)).isEqualTo("DELIVERED");
        assertThat(node.told(TextAcked.class)).hasSize(1);
        assertThat(node.told(TextDelivered.class)).hasSize(1);
    }

    @Test
    void a_receipt_that_never_comes_is_asked_for() {
        var id = node.say(PHONE, "派单", true);
        node.outbox().sendDue();
        gateway.known = Optional.of(new Receipt("g-" + id + "-1", PHONE, null, false, "EXPIRED"));
        node.sql().sql("update message set next_attempt_at = timestamptz '2020-01-01 00:00+00'").update();
        node.outbox().sweep();
        assertThat(node.stateOf(id)).isEqualTo("UNDELIVERED");
        assertThat(node.told(TextFailed.class)).singleElement().extracting(TextFailed::error).isEqualTo("EXPIRED");
    }

    @Test
    void the_same_reply_twice_is_one_reply_and_one_that_could_not_be_handled_is_tried_again() {
        var reply = new Reply("r1", PHONE, "1".getBytes(StandardCharsets.UTF_16BE), 0, 1, 1);
        gateway.listener.reply(reply);
        gateway.listener.reply(reply);
        node.listen(it -> {
            throw new IllegalStateException("not now");
        });
        assertThat(node.outbox().handleReplies()).isZero();
        node.listen(it -> { });
        node.sql().sql("update inbound_message set next_attempt_at = timestamptz '2020-01-01 00:00+00'").update();
        assertThat(node.outbox().handleReplies()).isEqualTo(1);
        assertThat(node.outbox().handleReplies()).isZero();
        assertThat(node.told(TextReceived.class)).singleElement().extracting(TextReceived::body).isEqualTo("1");
    }

    @Test
    void a_screen_sees_the_number_masked() {
        var thread = UUID.randomUUID();
        node.messages().queue(Instant.now(), new OutgoingText(UUID.randomUUID(), PHONE, "已受理", "ACCEPTED", null, thread, false));
        assertThat(node.messages().thread(thread)).singleElement().satisfies(it -> {
            assertThat(it.toPhoneMasked()).isEqualTo("138****5678");
            assertThat(it.state()).isEqualTo("QUEUED");
        });
        assertThat(node.messages().gatewayState().oldestQueuedSince()).isNotNull();
    }
}
