package cn.zhenqing365.town.phones;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one short message carries: text, and when it is a part of a longer one, which (the header 05 00 03 group total part). */
record ShortText(int group, int total, int part, String text) {
    private static final int UCS2 = 8;
    private static final int HEADER = 6;
    private static final int UNITS = 67;

    static ShortText of(byte[] payload, boolean withHeader, int coding) {
        if (!withHeader || payload.length < HEADER) return new ShortText(0, 1, 1, decode(payload, coding));
        var text = decode(Arrays.copyOfRange(payload, payload[0] + 1, payload.length), coding);
        return new ShortText(payload[3] & 0xff, payload[4] & 0xff, payload[5] & 0xff, text);
    }

    /** A phone's own text, cut every 67 units as some phones do, even through a pair of surrogates. */
    static List<byte[]> payloadsOf(String text, int group) {
        var bytes = text.getBytes(StandardCharsets.UTF_16BE);
        if (text.length() <= 70) return List.of(bytes);
        int total = (text.length() + UNITS - 1) / UNITS;
        var payloads = new ArrayList<byte[]>();
        for (int i = 0; i < total; i++) {
            int from = i * UNITS * 2;
            int length = Math.min(UNITS * 2, bytes.length - from);
            var payload = new byte[HEADER + length];
            System.arraycopy(new byte[] {5, 0, 3, (byte) group, (byte) total, (byte) (i + 1)}, 0, payload, 0, HEADER);
            System.arraycopy(bytes, from, payload, HEADER, length);
            payloads.add(payload);
        }
        return payloads;
    }

    private static String decode(byte[] bytes, int coding) {
        return new String(bytes, coding == UCS2 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
    }
}
