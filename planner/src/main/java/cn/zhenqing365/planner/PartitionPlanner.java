package cn.zhenqing365.planner;

import cn.zhenqing365.planner.partition.Areas;
import java.util.List;

/** The door for areas: proposes which community should belong to which area. Whether it does is for people to decide. */
public final class PartitionPlanner {
    /**
     * As many areas as there are today, each keeping its code and at least one community; work balanced, ways short, no area in more pieces than today,
     * and as few communities moved as that is worth.
     *
     * @param effort one walk; a second is enough for some hundred communities
     * @throws IllegalArgumentException two communities of one id
     */
    public Partition propose(List<Place> places, PartitionGoals goals, Effort effort) {
        if (places.stream().map(Place::id).distinct().count() != places.size()) throw new IllegalArgumentException("a community twice");
        return new Areas(places, goals).propose(effort);
    }
}
