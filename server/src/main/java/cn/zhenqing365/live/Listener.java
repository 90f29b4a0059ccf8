package cn.zhenqing365.live;

import cn.zhenqing365.journal.JournalEntry;
import java.util.Set;
import java.util.UUID;

/** One who listens, and what may reach them: what happens in their areas, and alerts meant for their role. */
public record Listener(UUID staffId, String role, boolean allAreas, Set<String> areas, boolean english) {
    public boolean hears(JournalEntry entry) {
        return allAreas || (entry.areaCode() != null && areas.contains(entry.areaCode()));
    }

    /** A step of a ladder on the screen: for the role it tells; an agent hears of their own promises and of unowned ones. */
    public boolean isTold(JournalEntry entry) {
        var particulars = entry.particulars();
        if (!entry.what().equals("LADDER_STEP") || !"SCREEN".equals(particulars.get("how")) || !hears(entry)) return false;
        if (!role.equals(particulars.get("tell"))) return false;
        var owedBy = particulars.get("owedBy");
        return !role.equals("AGENT") || owedBy == null || staffId == null || owedBy.equals(staffId.toString());
    }
}
