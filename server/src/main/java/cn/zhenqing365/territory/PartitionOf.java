package cn.zhenqing365.territory;

import cn.zhenqing365.directory.Community;
import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.planner.Effort;
import cn.zhenqing365.planner.Partition;
import cn.zhenqing365.planner.PartitionGoals;
import cn.zhenqing365.planner.PartitionPlanner;
import cn.zhenqing365.planner.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Communities on a plane of metres, and the planner's answer back on the map. A community is known by its area and name together. */
final class PartitionOf {
    private static final double METRES = 111_320;
    /** A community nobody called from still has to be walked: this much of a ticket for each household. */
    private static final double QUIET_HOUSEHOLD = 0.02;
    private final double latitude, longitude;
    private final List<Community> communities;
    private final Map<String, Integer> tickets;

    PartitionOf(List<Community> communities, List<CommunityWork.Work> work) {
        this.communities = communities;
        latitude = communities.stream().mapToDouble(it -> it.middle().latitude()).average().orElse(0);
        longitude = communities.stream().mapToDouble(it -> it.middle().longitude()).average().orElse(0);
        tickets = work.stream().collect(Collectors.toMap(it -> id(it.areaCode(), it.community()), CommunityWork.Work::tickets, Integer::sum));
    }

    AreaProposal.Content propose(PartitionGoals goals, Effort effort) {
        var answer = new PartitionPlanner().propose(communities.stream().map(this::place).toList(), goals, effort);
        var places = communities.stream().map(it -> new AreaProposal.Place(it.areaCode(), it.name(), it.middle(), it.households(), work(it), answer.areaOf().get(id(it.areaCode(), it.name())))).toList();
        var moves = answer.moves().stream().map(it -> new AreaProposal.Move(it.name(), it.from(), it.to(), tickets.getOrDefault(it.community(), 0), it.why().zh(), it.why().en())).toList();
        return new AreaProposal.Content(places, measures(answer.now()), measures(answer.then()), moves);
    }

    private Place place(Community it) {
        return new Place(id(it.areaCode(), it.name()), it.name(), (it.middle().longitude() - longitude) * METRES * Math.cos(Math.toRadians(latitude)), (it.middle().latitude() - latitude) * METRES,
                work(it) + QUIET_HOUSEHOLD * it.households(), it.areaCode());
    }

    private int work(Community it) {
        return tickets.getOrDefault(id(it.areaCode(), it.name()), 0);
    }

    private AreaProposal.Measures measures(Partition.Measures it) {
        return new AreaProposal.Measures(it.widest(), it.least(), it.metres(), it.scattered(), it.areas().stream().map(a -> new AreaProposal.OfArea(a.area(), a.communities(), a.work(), a.percent(),
                new GeoPoint(latitude + a.y() / METRES, longitude + a.x() / METRES / Math.cos(Math.toRadians(latitude))), a.metres(), a.inOnePiece())).toList());
    }

    private static String id(String area, String community) {
        return area + " " + community;
    }
}
