package cn.zhenqing365.ticket;

import cn.zhenqing365.promise.PromiseView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A ticket as lists show it, the customer's phone and name masked. {@code promises} come the most urgent first;
 * {@code holder} works on it now, null when the first-contact owner does;
 * {@code nextClock} and {@code nextDueAt} name the one that is due next, null when none runs.
 */
public record TicketLine(UUID id, String number, String kind, String state, String severity, String symptom, String symptomName,
                         String symptomNameEn, String service, String customerName, String address, String areaCode, String areaName,
                         String phoneMasked, String channel, String note, Instant answeredAt, Instant savedAt, Instant promisedAt,
                         Instant hardLimitAt, Instant fixedAt, Instant closedAt, Instant confirmedAt, Person firstContactOwner,
                         Person technician, Work workOrder, List<PromiseView> promises, String nextClock, Instant nextDueAt,
                         boolean specialCare, int reopenings, int joinedReports, boolean fixedOnPhone, Integer stars, Person holder) {
    public record Person(String staffNo, String name) {}

    public record Work(String number, String state, Instant windowStart, Instant windowEnd, Integer jobCode) {}
}
