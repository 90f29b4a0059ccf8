package cn.zhenqing365.lobby;

import cn.zhenqing365.kernel.Zones;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A hall where customers are served.
 *
 * @param areaCode the service area it stands in
 * @param headId 营业厅主任, who answers for it; may be null
 * @param opens local time; {@code closes} is the first moment it is shut again; midnight is the end of the day
 * @param deviceToken the key of its kiosk and its screen
 */
public record Lobby(UUID id, String code, String name, String address, String areaCode, UUID headId, LocalTime opens,
                    LocalTime closes, String deviceToken) {

    public boolean isOpenAt(Instant moment) {
        var time = moment.atZone(Zones.CHINA).toLocalTime();
        return !time.isBefore(opens) && (closes.equals(LocalTime.MIDNIGHT) || time.isBefore(closes));
    }
}
