package cn.zhenqing365.live;

import cn.zhenqing365.journal.JournalEntry;
import java.util.Set;
import java.util.UUID;

/**
 * One who listens, and what may reach them: what happens in their areas, and alerts meant for their role.
 *
 * @param kinds only what happens to subjects of these kinds; empty for all
 */
public record Listener(UUID staffId, String role, boolean allAreas, Set<String> areas, boolean english, Set<String> kinds) {
    public Listener(UUID staffId, String role, boolean allAreas, Set<String> areas, boolean english) {
        this(staffId, role, allAreas, areas, english, Set.of());
    }

    /** A screen or kiosk of a hall in that area: it hears that the queue moved, and nothing else. */
    public static Listener hallIn(String areaCode) {
        return new Listener(null, "HALL", false, Set.of(areaCode), false, Set.of("QUEUE_NUMBER", "COUNTER"));
    }

    public boolean hears(JournalEntry entry) {
        if (!kinds.isEmpty() && !kinds.contains(entry.subjectKind())) return false;
        return allAreas || (entry.areaCode() != null && areas.contains(entry.areaCode()));
    }

    /** A hall hears nothing of who goes where. */
    public boolean seesPlansOf(String areaCode) {
        return kinds.isEmpty() && (allAreas || areas.contains(areaCode));
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
