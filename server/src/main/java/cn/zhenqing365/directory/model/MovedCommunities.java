package cn.zhenqing365.directory.model;

import cn.zhenqing365.directory.KnownAreas.Move;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of the billing system may still name the area of before a partition: its rows go where the partition moved their
 * community. An area the community was never moved from is taken as the file says it, so a file may still move a home.
 */
public final class MovedCommunities {
    private final Map<String, List<Move>> byCommunity = new HashMap<>();

    /** @param moves oldest first */
    public MovedCommunities(List<Move> moves) {
        moves.forEach(it -> byCommunity.computeIfAbsent(it.community(), none -> new ArrayList<>()).add(it));
    }

    public ImportedHousehold now(ImportedHousehold it) {
        var area = it.areaCode();
        for (var move : byCommunity.getOrDefault(it.community(), List.of())) if (move.from().equals(area)) area = move.to();
        return area.equals(it.areaCode()) ? it : it.in(area);
    }
}
