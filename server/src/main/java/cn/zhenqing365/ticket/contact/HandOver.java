package cn.zhenqing365.ticket.contact;

import java.time.Instant;
import java.util.UUID;

/**
 * A case asked of a colleague. Until it is accepted the one who asked keeps it, so it is never without somebody.
 *
 * @param outcome ACCEPTED, RETURNED (by the one asked), EXPIRED (not accepted in time), WITHDRAWN; null while it waits
 */
public record HandOver(UUID id, UUID ticketId, UUID fromStaff, UUID toStaff, String reason, Instant askedAt, Instant dueAt, Instant endedAt,
                       String outcome, String words) {}
