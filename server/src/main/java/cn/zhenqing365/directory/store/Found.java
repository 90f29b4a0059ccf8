package cn.zhenqing365.directory.store;

import cn.zhenqing365.directory.HouseholdLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Results in their order, each household once, under the first thing that made it appear. */
final class Found {
    private final Map<UUID, HouseholdLine> lines = new LinkedHashMap<>();
    private final int limit;

    Found(int limit) {
        this.limit = limit;
    }

    void add(List<HouseholdLine> more) {
        more.forEach(this::add);
    }

    /** One of each in turn: nobody knows whether "hyb" is a person or a place. */
    void addInTurn(List<List<HouseholdLine>> ways) {
        int longest = ways.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++)
            for (var way : ways) if (i < way.size()) add(way.get(i));
    }

    private void add(HouseholdLine line) {
        if (lines.size() < limit) lines.putIfAbsent(line.id(), line);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    boolean isFull() {
        return lines.size() >= limit;
    }

    List<HouseholdLine> lines() {
        return List.copyOf(lines.values());
    }
}
