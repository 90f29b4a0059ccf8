package cn.zhenqing365.field;

import static cn.zhenqing365.field.AStreet.Street.as;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.WANG;
import static cn.zhenqing365.smalltown.SmallTown.WANG_QIANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.dispatch.actions.AssignWork;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.ticket.Ticket;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** An operator who does not write the customer's number into texts: a link shows it once, and every look is written down. */
@ServerTest
@Import(AStreet.class)
@TestPropertySource(properties = "zq.dispatch.phone-in-clear=false")
class MaskedPhoneTest {
    private static final Pattern ONCE = Pattern.compile("/f/n/([\\w-]+)");
    @LocalServerPort int port;
    @Autowired AStreet.Street street;
    @Autowired AssignWork assign;
    @Autowired Journal journal;
    private Ticket ticket;
    private String token;

    @BeforeEach
    void a_masked_text() {
        street.morning();
        ticket = street.report(WANG);
        token = tokenIn(street.textTo(LI_MING.phone()));
    }

    @Test
    void the_text_masks_the_number_and_its_link_shows_it_once() {
        assertThat(street.textTo(LI_MING.phone())).contains("137****5678").doesNotContain(WANG.phone());
        var shown = reveal(token, "k1");
        assertThat(shown.json().path("phone").asString()).isEqualTo(WANG.phone());
        assertThat(reveal(token, "k1").json().path("phone").asString()).as("the answer was lost, the same asks again").isEqualTo(WANG.phone());
        assertThat(reveal(token, "k2").code()).isEqualTo("REVEAL_USED");
        assertThat(reveal("forged", "k3").status()).isEqualTo(404);
        assertThat(reveals()).isEqualTo(1);
    }

    @Test
    void the_link_ends_with_the_assignment_and_the_next_one_gets_a_new_one() {
        assign.assign(street.workOrders().byNumber(ticket.number() + "-1").id(), WANG_QIANG.staffNo(), "路远", Actor.SYSTEM);
        assertThat(reveal(token, "k1").code()).isEqualTo("LINK_SUPERSEDED");
        assertThat(reveal(tokenIn(street.textTo(WANG_QIANG.phone())), "k2").status()).isEqualTo(200);
    }

    @Test
    void on_the_page_the_holder_looks_when_he_needs_it_and_it_is_written_down() {
        var phone = as(port, LI_MING);
        assertThat(phone.get("/api/field/jobs").json().get(0).path("contactPhone").asString()).isEqualTo("137****5678");
        assertThat(phone.send("POST", "/api/field/jobs/" + ticket.number() + "-1/reveals", "{}").json().path("phone").asString()).isEqualTo(WANG.phone());
        assertThat(as(port, WANG_QIANG).send("POST", "/api/field/jobs/" + ticket.number() + "-1/reveals", "{}").status()).isEqualTo(404);
        assertThat(reveals()).isEqualTo(1);
    }

    private long reveals() {
        return journal.thread(ticket.id()).stream().filter(it -> it.what().equals("PHONE_REVEALED")).count();
    }

    private Browser.Answer reveal(String token, String key) {
        return new Browser(port).send("POST", "/api/field/reveals/" + token, "{}", "Idempotency-Key", key);
    }

    private static String tokenIn(String text) {
        var link = ONCE.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }
}
