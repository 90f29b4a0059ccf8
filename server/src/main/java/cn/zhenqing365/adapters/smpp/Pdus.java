package cn.zhenqing365.adapters.smpp;

import cn.zhenqing365.messaging.Gateway;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;

/** Between our words and the bytes of SMPP 3.4. Pure. */
final class Pdus {
    static final byte ASCII = 1;
    static final byte UCS2 = 8;
    private static final byte GB18030 = 15;
    private static final Pattern ID = Pattern.compile("\\bid:(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STAT = Pattern.compile("\\bstat:(\\w+)", Pattern.CASE_INSENSITIVE);

    private Pdus() {}

    /** Parts of a longer text are tied together by the header 05 00 03 group total part. */
    static byte[] payload(Gateway.Part part) {
        var text = part.text().getBytes(part.plain() ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE);
        if (part.total() == 1) return text;
        var payload = new byte[6 + text.length];
        System.arraycopy(new byte[] {5, 0, 3, (byte) part.group(), (byte) part.total(), (byte) part.part()}, 0, payload, 0, 6);
        System.arraycopy(text, 0, payload, 6, text.length);
        return payload;
    }

    /** Empty for what says nothing final: on its way, accepted, or "unknown". */
    static Optional<Gateway.Receipt> receipt(DeliverSm it) {
        var text = new String(it.getShortMessage() == null ? new byte[0] : it.getShortMessage(), StandardCharsets.ISO_8859_1);
        var idTag = it.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        var stateTag = it.getOptionalParameter(OptionalParameter.Message_state.class);
        var id = idTag != null ? idTag.getValueAsString() : first(ID, text);
        var stat = stateTag != null ? MessageState.valueOf(stateTag.getValue()).name() : first(STAT, text);
        if (id == null || stat == null) return Optional.empty();
        var tag = it.getOptionalParameter(OptionalParameter.User_message_reference.class);
        return receipt(id, phone(it.getSourceAddr()), tag == null ? null : tag.getValue() & 0xffff, stat);
    }

    /** @param stat as the table of SMPP or as the text of a receipt names it */
    static Optional<Gateway.Receipt> receipt(String id, String phone, Integer reference, String stat) {
        return switch (stat) {
            case "DELIVERED", "DELIVRD" -> Optional.of(new Gateway.Receipt(id, phone, reference, true, null));
            case "ENROUTE", "SCHEDULED", "ACCEPTED", "ACCEPTD", "UNKNOWN" -> Optional.empty();
            case "UNDELIVERABLE" -> Optional.of(new Gateway.Receipt(id, phone, reference, false, "UNDELIV"));
            default -> Optional.of(new Gateway.Receipt(id, phone, reference, false, stat));
        };
    }

    /** @param now for a gateway that gives replies no name: then the same words of one phone within a minute are one reply */
    static Gateway.Reply reply(DeliverSm it, Instant now) {
        var payload = it.getShortMessage() == null ? new byte[0] : it.getShortMessage();
        var whole = it.getOptionalParameter(OptionalParameter.Message_payload.class);
        if (payload.length == 0 && whole != null) payload = whole.getValue();
        var tag = it.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        var from = phone(it.getSourceAddr());
        var ref = tag != null ? tag.getValueAsString() : digest(from, payload, now.getEpochSecond() / 60);
        int header = it.isUdhi() && payload.length > 0 ? Math.min(payload.length, (payload[0] & 0xff) + 1) : 0;
        var text = utf16(Arrays.copyOfRange(payload, header, payload.length), it.getDataCoding());
        int at = header == 6 && payload[1] == 0 ? 3 : header == 7 && payload[1] == 8 ? 4 : 0;
        if (at == 0) return new Gateway.Reply(ref, from, text, 0, 1, 1);
        return new Gateway.Reply(ref, from, text, payload[at] & 0xff, Math.max(1, payload[at + 1] & 0xff), payload[at + 2] & 0xff);
    }

    private static byte[] utf16(byte[] bytes, byte coding) {
        if (coding == UCS2) return bytes;
        var charset = coding == GB18030 ? Charset.forName("GB18030") : StandardCharsets.ISO_8859_1;
        return new String(bytes, charset).getBytes(StandardCharsets.UTF_16BE);
    }

    /** Without the country. */
    private static String phone(String address) {
        var digits = address.startsWith("+") ? address.substring(1) : address;
        return digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
    }

    private static String first(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? match.group(1) : null;
    }

    private static String digest(String from, byte[] payload, long minute) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update((from + "/" + minute + "/").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(payload), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
