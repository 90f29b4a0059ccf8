package cn.zhenqing365.planner;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One visit to one household, for everything it needs.
 *
 * @param windows when the work may begin; any one of them will do
 * @param priority 1 is usual, more is more important, never less than 1
 * @param promised the customer was told: leaving it out breaks a promise
 * @param area for familiarity, or null
 * @param preferred the technician the customer would like, or null
 * @param excluded technicians who must not go
 * @param pinned the only technician who may go, or null
 */
public record Visit(String id, int place, List<Window> windows, double minutes, Set<String> skills, Set<String> tools, Map<String, Integer> parts, int priority,
                    boolean promised, String area, String preferred, Set<String> excluded, String pinned) {
    public Visit {
        if (windows.isEmpty()) throw new IllegalArgumentException("visit " + id + " has no window");
        if (priority < 1) throw new IllegalArgumentException("visit " + id + ": priority starts at 1");
    }

    public static Visit of(String id, int place, double minutes, Window... windows) {
        return new Visit(id, place, List.of(windows), minutes, Set.of(), Set.of(), Map.of(), 1, false, null, null, Set.of(), null);
    }

    public Visit within(Window... any) { return new Visit(id, place, List.of(any), minutes, skills, tools, parts, priority, promised, area, preferred, excluded, pinned); }

    public Visit needing(String... names) { return new Visit(id, place, windows, minutes, Set.of(names), tools, parts, priority, promised, area, preferred, excluded, pinned); }

    public Visit using(String... names) { return new Visit(id, place, windows, minutes, skills, Set.of(names), parts, priority, promised, area, preferred, excluded, pinned); }

    public Visit consuming(Map<String, Integer> kinds) { return new Visit(id, place, windows, minutes, skills, tools, kinds, priority, promised, area, preferred, excluded, pinned); }

    public Visit urgent(int rank) { return new Visit(id, place, windows, minutes, skills, tools, parts, rank, promised, area, preferred, excluded, pinned); }

    public Visit agreed(Window window) { return new Visit(id, place, List.of(window), minutes, skills, tools, parts, priority, true, area, preferred, excluded, pinned); }

    public Visit in(String name) { return new Visit(id, place, windows, minutes, skills, tools, parts, priority, promised, name, preferred, excluded, pinned); }

    public Visit preferring(String technician) { return new Visit(id, place, windows, minutes, skills, tools, parts, priority, promised, area, technician, excluded, pinned); }

    public Visit without(String... technicians) { return new Visit(id, place, windows, minutes, skills, tools, parts, priority, promised, area, preferred, Set.of(technicians), pinned); }

    public Visit onlyBy(String technician) { return new Visit(id, place, windows, minutes, skills, tools, parts, priority, promised, area, preferred, excluded, technician); }
}
