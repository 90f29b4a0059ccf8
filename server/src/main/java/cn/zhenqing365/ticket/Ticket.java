package cn.zhenqing365.ticket;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A customer's request as it stands. {@code answeredAt} is when the call was answered (the three minutes run from there),
 * {@code savedAt} when the agent saved it; {@code promisedAt} is the time told to the customer and never moves.
 */
public record Ticket(UUID id, String number, String kind, UUID householdId, String areaCode, String customerName, String address,
                     String contactPhone, String service, String symptom, String severity, boolean specialCare, String channel,
                     String note, Instant answeredAt, Instant savedAt, UUID firstContactOwner, TicketState state,
                     Instant promisedAt, Instant hardLimitAt, UUID technicianId, Instant fixedAt, boolean fixedOnPhone,
                     Instant confirmedAt, Instant closedAt, int reopenings, UUID repeatOf, Integer stars, String linkToken, int version) {
    /** The clocks that end when the fault is repaired, whichever of them this ticket runs. */
    public static final Set<String> REPAIR_CLOCKS = Set.of("CLK-05", "CLK-06", "CLK-07", "CLK-09");

    /** The promise the customer was told a time for. */
    public String mainClock() {
        return switch (kind) {
            case "COMPLAINT" -> "CLK-21";
            case "OPINION", "INQUIRY" -> "CLK-22";
            case "BUSINESS" -> "CLK-11";
            default -> repairClock(severity, service);
        };
    }

    public boolean isFault() {
        return kind.equals("FAULT");
    }

    /** CLK-06 for a major fault, CLK-07 for broadband, CLK-05 for the rest ({@code domain.md} §8). */
    public static String repairClock(String severity, String service) {
        return severity.equals("MAJOR") ? "CLK-06" : service.equals("BROADBAND") ? "CLK-07" : "CLK-05";
    }
}
