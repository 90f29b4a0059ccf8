package cn.zhenqing365.dispatch.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * Visits to one building that two people would drive to, or one person twice: a suggestion to the dispatcher, who decides. Two
 * households stay two visits; what is saved is the road.
 */
public final class SameDoor {
    /** @param start null while no window is agreed, and so is {@code end} */
    public record Stop(UUID workOrderId, String number, String building, UUID technicianId, Instant start, Instant end) {
        boolean couldFollow(Stop other) {
            return start == null || other.start == null || start.isBefore(other.end.plusSeconds(NEAR)) && other.start.isBefore(end.plusSeconds(NEAR));
        }
    }

    /** One after the other, also when the windows lie an hour apart. */
    private static final long NEAR = 3600;

    private SameDoor() {}

    /** Stops of one building that could be one trip and are not: by building, in the order of their windows. */
    public static List<List<Stop>> worthAWord(List<Stop> stops) {
        var by = new LinkedHashMap<String, List<Stop>>();
        for (var it : stops) by.computeIfAbsent(it.building(), building -> new ArrayList<>()).add(it);
        return by.values().stream().filter(SameDoor::isWorthAWord).map(it -> it.stream().sorted((a, b) -> when(a).compareTo(when(b))).toList()).toList();
    }

    private static boolean isWorthAWord(List<Stop> there) {
        var who = new HashSet<UUID>();
        for (var it : there) who.add(it.technicianId());
        if (there.size() < 2 || who.size() < 2) return false;   // one person sees both on the own list
        for (var one : there) for (var other : there) if (one != other && !java.util.Objects.equals(one.technicianId(), other.technicianId()) && one.couldFollow(other)) return true;
        return false;
    }

    private static Instant when(Stop it) {
        return it.start() == null ? Instant.MAX : it.start();
    }
}
