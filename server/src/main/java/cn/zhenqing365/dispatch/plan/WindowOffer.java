package cn.zhenqing365.dispatch.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * A window somebody can come in, by the real routes of the team.
 *
 * @param staffNo of the technician whose route it fits; held and agreed, it is this one
 * @param arrival about when
 * @param extraMinutes on the road for this visit, out of the way
 * @param slackMinutes it may slip before it or a later visit is late: few means it may not be kept
 * @param why in a sentence the operator can read out
 */
public record WindowOffer(Instant start, Instant end, UUID technicianId, String technician, String staffNo, Instant arrival, int extraMinutes, int slackMinutes,
                          DayBoard.Words why) {}
