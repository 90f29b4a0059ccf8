package cn.zhenqing365.territory;

import java.time.Instant;
import java.util.UUID;

/**
 * The card a household holds: who answers for its area and how to reach them directly.
 *
 * @param managerPhone the work phone, printed on the card
 * @param issuedAt     null while the household has none of this manager; {@code how} COUNTER, VISIT, INSTALL or TEXT
 */
public record ContactCard(UUID householdId, String areaName, UUID managerId, String managerName, String managerPhone, String hotline, Instant issuedAt, String how) {}
