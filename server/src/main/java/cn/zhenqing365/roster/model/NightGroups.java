package cn.zhenqing365.roster.model;

import cn.zhenqing365.territory.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which areas share a night: those the operator named; the others are put together with their nearest neighbours, in the order of their codes. */
public final class NightGroups {
    private NightGroups() {}

    public static List<Set<String>> of(RosterConfig config, List<Area> areas) {
        var groups = new ArrayList<Set<String>>();
        var left = new LinkedHashSet<String>();
        areas.stream().map(Area::code).sorted().forEach(left::add);
        for (var named : config.groups()) {
            var known = new LinkedHashSet<>(named);
            known.retainAll(left);
            if (known.isEmpty()) continue;
            groups.add(known);
            left.removeAll(known);
        }
        while (!left.isEmpty()) {
            var group = grown(left, areas, config.areasPerNight());
            left.removeAll(group);
            if (group.size() < config.areasPerNight() && !groups.isEmpty()) home(group, groups, areas);
            else groups.add(group);
        }
        return groups;
    }

    private static Set<String> grown(Set<String> left, List<Area> areas, int size) {
        var group = new LinkedHashSet<String>(List.of(left.iterator().next()));
        for (var code : List.copyOf(group))
            for (var near : neighbours(code, areas)) if (group.size() < size && left.contains(near)) group.add(near);
        return group;
    }

    /** Too few to share a night among themselves: they go to the smallest group beside them. */
    private static void home(Set<String> few, List<Set<String>> groups, List<Area> areas) {
        for (var code : few) {
            var near = new HashSet<>(neighbours(code, areas));
            groups.stream().min(Comparator.comparing((Set<String> it) -> it.stream().noneMatch(near::contains)).thenComparingInt(Set::size)).orElseThrow().add(code);
        }
    }

    private static List<String> neighbours(String code, List<Area> areas) {
        return areas.stream().filter(it -> it.code().equals(code)).findFirst().map(Area::neighbours).orElse(List.of());
    }
}
