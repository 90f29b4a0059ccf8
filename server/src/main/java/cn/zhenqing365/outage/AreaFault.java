package cn.zhenqing365.outage;

import java.time.Instant;
import java.util.UUID;

/**
 * A node or a whole area is out.
 *
 * @param nodeCode {@code *} when it was declared of an area by its share
 * @param how      REPORTS (so many of one node), SHARE (so much of an area), ALARM (somebody saw it)
 * @param beganAt  the report that made it more than chance, or the alarm: CLK-08 runs from here
 */
public record AreaFault(UUID id, String number, String nodeCode, String areaCode, How how, int reports, Instant beganAt, Instant declaredAt, Instant announcedAt, Integer homes,
                        Instant onSiteAt, String onSiteBy, Instant restoredAt, String closing) {
    public enum How { REPORTS, SHARE, ALARM }
}
