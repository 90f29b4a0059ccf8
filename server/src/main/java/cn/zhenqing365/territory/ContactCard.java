package cn.zhenqing365.territory;

import java.time.Instant;
import java.util.UUID;

/**
 * The card a household holds: who answers for its area and how to reach them directly.
 *
 * @param managerPhone the work phone, as it is told by text; a printed card has the number of the line instead
 * @param issuedAt     null while the household has none of this manager; {@code how} COUNTER, VISIT, INSTALL, TEXT or PRINT
 * @param number       printed on the card, with its check digit; null while it has none
 */
public record ContactCard(UUID householdId, String areaName, UUID managerId, String managerName, String managerPhone, String hotline, Instant issuedAt, String how, String number) {}
