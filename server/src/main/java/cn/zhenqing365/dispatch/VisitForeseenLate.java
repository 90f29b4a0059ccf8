package cn.zhenqing365.dispatch;

import cn.zhenqing365.workorder.WorkOrder;
import java.time.Instant;

/**
 * By the plan of the day the technician will come after the window that was agreed; published once for each new time.
 *
 * @param eta about when, rounded to five minutes
 */
public record VisitForeseenLate(WorkOrder work, Instant eta, Instant at) {}
