package cn.zhenqing365.identity;

import java.util.Set;
import java.util.UUID;

/**
 * A member of staff.
 *
 * @param staffNo the number on the badge, which customers are told
 * @param phone digits, in clear: masked wherever somebody else reads it
 * @param allAreas sees every service area; otherwise only {@code areas}, codes of the territory
 * @param active whether the person still works here; one who left keeps the name in old tickets and cannot sign in
 */
public record Staff(UUID id, String staffNo, String login, String name, Role role, String phone, boolean allAreas,
                    Set<String> areas, boolean active) {

    public boolean sees(String areaCode) {
        return allAreas || areas.contains(areaCode);
    }
}
