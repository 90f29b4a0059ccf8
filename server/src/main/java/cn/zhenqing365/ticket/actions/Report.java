package cn.zhenqing365.ticket.actions;

import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What the customer said and what was heard: the symptom is the customer's word for it, cause and action come later from the
 * technician. {@code answeredAt} is when the call was answered.
 *
 * @param homeServiceOffered whether home service was offered to a household with a care flag; who is sent somebody has been offered it
 * @param windowHold the window kept for the caller, or null
 */
public record Report(UUID householdId, String symptom, String service, String severity, String channel, String contactPhone,
                     String contactName, String note, Instant answeredAt, Boolean fixedOnPhone, Boolean homeServiceOffered,
                     UUID windowHold) {
    private static final Set<String> CHANNELS = Set.of("HOTLINE", "COUNTER", "WEB", "APP", "VISIT", "DIRECT");
    private static final int LONGEST_NOTE = 1000;
    /** A call that lasted longer than this was not one call. */
    private static final Duration LONGEST_CALL = Duration.ofHours(4);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    public Report {
        service = service == null && symptom != null ? symptom.startsWith("BB") ? "BROADBAND" : "TV" : service;
        severity = severity == null ? "GENERAL" : severity;
        channel = channel == null ? "HOTLINE" : channel;
        fixedOnPhone = fixedOnPhone != null && fixedOnPhone;
        contactPhone = contactPhone == null ? "" : contactPhone.strip();
    }

    public Report(UUID householdId, String symptom, String service, String severity, String channel, String contactPhone, String contactName, String note,
                  Instant answeredAt, Boolean fixedOnPhone) {
        this(householdId, symptom, service, severity, channel, contactPhone, contactName, note, answeredAt, fixedOnPhone, null, null);
    }

    /** Without a window kept for the caller. */
    public Report(UUID householdId, String symptom, String service, String severity, String channel, String contactPhone, String contactName, String note,
                  Instant answeredAt, Boolean fixedOnPhone, Boolean homeServiceOffered) {
        this(householdId, symptom, service, severity, channel, contactPhone, contactName, note, answeredAt, fixedOnPhone, homeServiceOffered, null);
    }

    /** Somebody who is sent for comes to the door; on the phone the agent says whether it was offered. */
    boolean homeWasOffered() {
        return !fixedOnPhone || Boolean.TRUE.equals(homeServiceOffered);
    }

    /** @throws Refused with the code of the first thing that is wrong */
    void check(Instant now) {
        if (householdId == null) throw Refused.because("MISSING_HOUSEHOLD");
        if (symptom == null || symptom.isBlank()) throw Refused.because("MISSING_SYMPTOM");
        if (answeredAt == null) throw Refused.because("MISSING_ANSWERED_AT");
        if (!PhoneNumber.of(contactPhone).digits().equals(contactPhone)) throw Refused.because("MALFORMED_PHONE", "value", contactPhone);
        if (answeredAt.isAfter(now.plus(CLOCKS_DIFFER)) || answeredAt.isBefore(now.minus(LONGEST_CALL)))
            throw Refused.because("INVALID_TIME", "at", answeredAt);
        if (!CHANNELS.contains(channel)) throw Refused.because("INVALID_CHANNEL", "channel", shortened(channel));
        if (!service.equals("TV") && !service.equals("BROADBAND")) throw Refused.because("INVALID_SERVICE", "service", shortened(service));
        if (!severity.equals("GENERAL") && !severity.equals("MAJOR")) throw Refused.because("INVALID_SEVERITY", "severity", shortened(severity));
        if (note != null && note.length() > LONGEST_NOTE) throw Refused.because("INVALID_NOTE_TOO_LONG", "length", note.length(), "longest", LONGEST_NOTE);
        if (note != null && note.indexOf('\0') >= 0) throw Refused.because("INVALID_CHARACTER");
    }

    private static String shortened(String value) {
        return value.length() > 20 ? value.substring(0, 20) : value;
    }
}
