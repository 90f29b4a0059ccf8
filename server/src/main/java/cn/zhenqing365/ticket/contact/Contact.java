package cn.zhenqing365.ticket.contact;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody turned to us. {@code ticketId} is null when it was closed on the spot, and then {@code answer} says what was said;
 * {@code recordedBy} is null when the customer wrote it in over the web.
 *
 * @param receipt TEXT or PRINT: how the customer got it in writing; null when it was closed on the spot
 */
public record Contact(UUID id, String channel, String kind, UUID householdId, String areaCode, String callerName, String phone, String summary,
                      Instant happenedAt, Instant recordedAt, UUID recordedBy, UUID firstContactOwner, UUID ticketId, String answer,
                      String receipt, Instant receiptAt) {}
