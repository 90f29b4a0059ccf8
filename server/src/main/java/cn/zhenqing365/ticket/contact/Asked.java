package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What every request has, whatever it is about: who turned to us, through which door, and what they said. A household when we
 * know it; otherwise an area, a name and, unless it came by letter or in person, a phone.
 *
 * @param answeredAt when the call was answered, the visitor greeted, the letter opened
 */
public record Asked(String channel, UUID householdId, String areaCode, String name, String phone, String summary, Instant answeredAt) {
    public static final Set<String> CHANNELS = Set.of("HOTLINE", "COUNTER", "VISIT", "WEB", "APP", "DIRECT", "LETTER");
    private static final Set<String> WITHOUT_PHONE = Set.of("COUNTER", "VISIT", "LETTER");
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 60;
    private static final Duration LONGEST_TALK = Duration.ofHours(4);
    private static final Duration LETTER_LAY = Duration.ofDays(7);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    public Asked {
        channel = channel == null || channel.isBlank() ? "HOTLINE" : channel;
        name = name == null ? "" : name.strip();
        phone = phone == null ? "" : phone.strip();
        summary = summary == null ? "" : summary.strip();
    }

    /** @throws Refused with the code of the first thing that is wrong */
    public void check(Instant now) {
        check(now, true);
    }

    /** @param mustBeReached an answer is owed, so somebody of whom we know no household leaves a number */
    public void check(Instant now, boolean mustBeReached) {
        if (!CHANNELS.contains(channel)) throw Refused.because("INVALID_CHANNEL", "channel", channel.length() > 20 ? channel.substring(0, 20) : channel);
        if (summary.isBlank()) throw Refused.because("MISSING_SUMMARY");
        if (summary.length() > LONGEST || name.length() > LONGEST_NAME) throw Refused.because("INVALID_NOTE_TOO_LONG", "length", summary.length(), "longest", LONGEST);
        if (summary.indexOf('\0') >= 0 || name.indexOf('\0') >= 0) throw Refused.because("INVALID_CHARACTER");
        if (householdId == null && (areaCode == null || areaCode.isBlank())) throw Refused.because("MISSING_HOUSEHOLD_OR_AREA");
        if (mustBeReached && phone.isEmpty() && !WITHOUT_PHONE.contains(channel) && householdId == null) throw Refused.because("MISSING_CONTACT_PHONE");
        if (!phone.isEmpty() && !PhoneNumber.of(phone).digits().equals(phone)) throw Refused.because("MALFORMED_PHONE", "value", phone);
        if (answeredAt == null) throw Refused.because("MISSING_ANSWERED_AT");
        var oldest = now.minus(channel.equals("LETTER") ? LETTER_LAY : LONGEST_TALK);
        if (answeredAt.isAfter(now.plus(CLOCKS_DIFFER)) || answeredAt.isBefore(oldest)) throw Refused.because("INVALID_TIME", "at", answeredAt);
    }
}
