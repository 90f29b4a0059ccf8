package cn.zhenqing365.directory;

import cn.zhenqing365.kernel.GeoPoint;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A household with at least one running service, without name and phone.
 *
 * @param at             its place; the middle of its community or area when its own is not known; null when nothing is known there
 * @param running        TV, BROADBAND
 * @param communitySince the first service that still runs in its community
 */
public record ServedHousehold(UUID id, String accountNo, String areaCode, String community, String building, String unit, String room, GeoPoint at, Set<String> running,
                              Instant communitySince) {}
