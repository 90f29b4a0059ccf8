package cn.zhenqing365.town;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A member of staff. {@code role} as module identity spells it; {@code areas} empty means the whole city. */
public record Person(UUID id, String staffNo, String login, String name, String role, String phone, List<String> areas, Set<String> skills) {
    public boolean isCentral() {
        return areas.isEmpty();
    }
}
