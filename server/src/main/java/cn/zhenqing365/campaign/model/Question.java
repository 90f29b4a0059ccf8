package cn.zhenqing365.campaign.model;

import java.util.List;
import java.util.Set;

/**
 * One question of a visit.
 *
 * @param id      Q1; answers are kept under it
 * @param theme   what it is about, for the figures
 * @param options of SINGLE and MULTI
 * @param weight  its part of the satisfaction index (CSI); null when it has none; only of SCALE
 * @param aware   the answers that mean the customer knows (awareness); null when it does not ask that
 * @param ticket  what a text becomes: a ticket at once; null when it stays an answer
 * @param voluntary  sensitive (PIPL 28): said on the screen that nobody need answer
 */
public record Question(String id, Type type, String text, String textEn, String theme, String themeEn, List<Option> options, Double weight, Set<String> aware,
                       TicketOf ticket, boolean voluntary) {
    /** SCALE is 1 (很不满意) to 5 (很满意), 9 does not apply; NPS is 0 to 10; SIGNATURE the strokes as an SVG path. */
    public enum Type { CONSENT, YES_NO, SCALE, SINGLE, MULTI, TEXT, NPS, SIGNATURE }

    /** @param job the business it counts as when it was done on the spot (BZ-20 …); null for a mere answer */
    public record Option(String code, String text, String textEn, String job) {}

    /** @param kind OPINION or INQUIRY; @param topic of the case rules */
    public record TicketOf(String kind, String topic) {}

    public Question {
        options = options == null ? List.of() : List.copyOf(options);
    }

    public static final int DOES_NOT_APPLY = 9;

    /** Codes a single answer may be. */
    Set<String> codes() {
        return type == Type.YES_NO || type == Type.CONSENT ? Set.of("YES", "NO")
                : options.stream().map(Option::code).collect(java.util.stream.Collectors.toSet());
    }
}
