package cn.zhenqing365.roster.model;

import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.territory.Area;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A cell as the shifts dispatch knows: one for each part of the kind and each area it serves. */
public record Expanded(UUID staffId, String area, boolean standBy, TimeWindow hours) {
    public static List<Expanded> of(Collection<Cell> cells, RosterConfig config, List<Area> areas) {
        var groups = NightGroups.of(config, areas);
        var all = areas.stream().map(Area::code).toList();
        var shifts = new ArrayList<Expanded>();
        for (var cell : cells) {
            if (cell.type() == null) continue;
            var start = cell.day().atStartOfDay(Zones.CHINA).toInstant();
            for (var part : config.kind(cell.type()).parts())
                for (var area : served(cell.area(), part.group(), groups, all))
                    shifts.add(new Expanded(cell.staffId(), area, part.standBy(), new TimeWindow(start.plusSeconds(60L * part.from()), start.plusSeconds(60L * part.until()))));
        }
        return shifts;
    }

    private static Collection<String> served(String area, boolean group, List<Set<String>> groups, List<String> all) {
        if (area.equals(RosterConfig.CENTRAL)) return all;
        return group ? groups.stream().filter(it -> it.contains(area)).findFirst().orElse(Set.of(area)) : Set.of(area);
    }
}
