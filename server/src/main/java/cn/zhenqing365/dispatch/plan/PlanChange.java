package cn.zhenqing365.dispatch.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * One change of a day's plan and why.
 *
 * @param cause what made the day be planned anew: REPORTED, ARRIVED, COMPLETED, TIME_PASSED, TECHNICIAN_AWAY …
 * @param kind MOVED to another technician, UNPLANNED (nobody can go that day), PLANNED again, LATE (foreseen after its window), BY_HAND, REFUSED
 * @param fromArrival planned before, {@code toArrival} planned now; null when it was or is with nobody
 * @param byName SYSTEM's changes say 计划
 * @param refusedAt somebody undid it; null when it stands
 */
public record PlanChange(UUID id, String areaCode, Instant at, String cause, String kind, UUID workOrderId, String number, UUID fromTechnician, UUID toTechnician,
                         Instant fromArrival, Instant toArrival, String whyZh, String whyEn, String byName, Instant refusedAt, String refusedBy) {}
