package cn.zhenqing365.roster.model;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one person does on one day of a roster.
 *
 * @param type  null when a person decided that the day is off
 * @param area  null for a day off; * for the central team
 * @param fixed a person decided it
 * @param reason why a rule was broken knowingly
 */
public record Cell(UUID staffId, LocalDate day, String type, String area, boolean fixed, String changedBy, String reason) {}
