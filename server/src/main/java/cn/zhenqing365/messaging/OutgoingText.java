package cn.zhenqing365.messaging;

import java.util.UUID;

/**
 * A text to be said.
 *
 * @param id made by the caller (UUIDv7), so that it can keep it beside its own row
 * @param toPhone digits, in clear: the gateway needs them
 * @param body without signature, which {@link Messages} puts in front
 * @param purpose DISPATCH, REMINDER, ACCEPTED …; the sender's own word, handed back in the events
 * @param subjectId what it is about, or null
 * @param threadId the ticket's thread, or null
 * @param urgent goes first, and an unknown outcome is told as {@link TextFailed}
 */
public record OutgoingText(UUID id, String toPhone, String body, String purpose, UUID subjectId, UUID threadId, boolean urgent) {}
