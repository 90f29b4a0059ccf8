package cn.zhenqing365.campaign.model;

import cn.zhenqing365.kernel.GeoPoint;
import java.util.Set;
import java.util.UUID;

/**
 * Who visits, and how many.
 *
 * @param home       about the middle of the areas this person works in; null when the whole city is
 * @param relatives  households this person may not visit: declared, and the own
 */
public record Visitor(UUID id, String staffNo, int target, GeoPoint home, Set<UUID> relatives) {}
