package cn.zhenqing365.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A piece of work or a call somebody of quality looked at.
 *
 * @param number of the ticket, or null
 * @param mark of 100; {@code passed} is the inspector's word
 * @param attitude 1 to 5, where the customer being served was heard or seen; else null
 * @param privacy data-privacy events found
 */
public record Inspection(UUID id, UUID staffId, String number, LocalDate on, BigDecimal mark, boolean passed, Integer attitude, int privacy, String words, UUID recordedBy) {}
