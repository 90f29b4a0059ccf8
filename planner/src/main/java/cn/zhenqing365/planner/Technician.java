package cn.zhenqing365.planner;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Someone who goes to visits.
 *
 * @param start where the day starts (home or depot), a place of the travel table
 * @param end where it ends
 * @param shift leaves no earlier, is back no later
 * @param parts on the van, by kind; a kind not named is not there
 * @param areas the areas this technician knows; work elsewhere is allowed and counts against familiarity
 * @param depot where all tools and any number of parts can be fetched on the way, or null
 */
public record Technician(String id, int start, int end, Window shift, List<Pause> pauses, Set<String> skills, Set<String> tools, Map<String, Integer> parts,
                         Set<String> areas, Depot depot) {

    /** A store on the way: its place, opening hours, and how long fetching takes. */
    public record Depot(int place, Window open, double minutes) { }

    public static Technician of(String id, int home, Window shift) {
        return new Technician(id, home, home, shift, List.of(), Set.of(), Set.of(), Map.of(), Set.of(), null);
    }

    public Technician from(int place) { return new Technician(id, place, end, shift, pauses, skills, tools, parts, areas, depot); }

    public Technician backTo(int place) { return new Technician(id, start, place, shift, pauses, skills, tools, parts, areas, depot); }

    public Technician working(Window hours) { return new Technician(id, start, end, hours, pauses, skills, tools, parts, areas, depot); }

    public Technician pausing(Pause... breaks) { return new Technician(id, start, end, shift, List.of(breaks), skills, tools, parts, areas, depot); }

    public Technician skilled(String... names) { return new Technician(id, start, end, shift, pauses, Set.of(names), tools, parts, areas, depot); }

    public Technician equipped(String... names) { return new Technician(id, start, end, shift, pauses, skills, Set.of(names), parts, areas, depot); }

    public Technician carrying(Map<String, Integer> stock) { return new Technician(id, start, end, shift, pauses, skills, tools, stock, areas, depot); }

    public Technician knowing(String... names) { return new Technician(id, start, end, shift, pauses, skills, tools, parts, Set.of(names), depot); }

    public Technician fetchingAt(int place, Window open, double minutes) {
        return new Technician(id, start, end, shift, pauses, skills, tools, parts, areas, new Depot(place, open, minutes));
    }
}
