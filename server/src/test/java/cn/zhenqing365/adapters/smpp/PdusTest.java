package cn.zhenqing365.adapters.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jsmpp.bean.DeliverSm;
import org.junit.jupiter.api.Test;

class PdusTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:10Z");

    @Test
    void a_receipt_without_tags_is_read_from_its_text() {
        var receipt = Pdus.receipt(heard("8613812345678", "id:7F sub:001 dlvrd:000 submit date:2611240801 done date:2611240801 stat:EXPIRED err:001 text:"));
        assertThat(receipt).hasValueSatisfying(it -> {
            assertThat(it.gatewayId()).isEqualTo("7F");
            assertThat(it.phone()).isEqualTo("13812345678");
            assertThat(it.delivered()).isFalse();
            assertThat(it.error()).isEqualTo("EXPIRED");
        });
    }

    @Test
    void on_its_way_is_no_receipt_yet() {
        assertThat(Pdus.receipt(heard("1", "id:7F stat:ACCEPTD err:000"))).isEmpty();
        assertThat(Pdus.receipt(heard("1", "id:7F stat:ENROUTE err:000"))).isEmpty();
    }

    @Test
    void a_reply_without_a_name_is_named_by_what_it_says_and_when() {
        var first = Pdus.reply(heard("13812345678", "1"), NOW);
        assertThat(Pdus.reply(heard("13812345678", "1"), NOW.plusSeconds(20)).ref()).isEqualTo(first.ref());
        assertThat(Pdus.reply(heard("13812345678", "2"), NOW).ref()).isNotEqualTo(first.ref());
        assertThat(Pdus.reply(heard("13812345678", "1"), NOW.plusSeconds(120)).ref()).isNotEqualTo(first.ref());
    }

    @Test
    void a_header_that_lies_about_its_length_does_no_harm() {
        var lying = heard("13812345678", "");
        lying.setUdhi();
        lying.setShortMessage(new byte[] {(byte) 0xff, 0, 3});
        assertThat(Pdus.reply(lying, NOW).utf16()).isEmpty();
        assertThat(Pdus.reply(lying, NOW).total()).isEqualTo(1);
    }

    @Test
    void the_address_hides_its_password() {
        var address = SmppAddress.parse("smpp://zq:secret@gateway:7890");
        assertThat(address.toString()).isEqualTo("smpp://zq@gateway:7890");
        assertThat(SmppAddress.parse("smpp://gateway").port()).isEqualTo(2775);
    }

    private static DeliverSm heard(String from, String text) {
        var heard = new DeliverSm();
        heard.setSourceAddr(from);
        heard.setShortMessage(text.getBytes(StandardCharsets.ISO_8859_1));
        return heard;
    }
}
