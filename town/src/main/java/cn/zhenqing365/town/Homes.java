package cn.zhenqing365.town;

import java.util.function.Consumer;

/**
 * Every household, one after the other, never all at once: area by area, community by community, building by building. The
 * first of all is the one of the texts' examples, 花园浜三村12幢2单元502室.
 */
final class Homes {
    private static final int NODE_LIMIT = 400;
    private static final int EXAMPLE_DOOR = 21;

    private final Households make;
    private final Consumer<Home> to;
    private final double taken;
    private int number;
    private int node;
    private int onNode;

    private Homes(Households make, int households, Consumer<Home> to) {
        this.make = make;
        this.to = to;
        this.taken = Math.min(0.9, 0.35 + 0.55 * households / 300_000);
    }

    static void all(Households make, int households, Consumer<Home> to) {
        var homes = new Homes(make, households, to);
        int weights = Places.areas().stream().mapToInt(ServiceArea::weight).sum();
        long weight = 0, before = 0;
        for (var area : Places.areas()) {
            weight += area.weight();
            long until = weight * households / weights;
            homes.area(area, (int) (until - before));
            before = until;
        }
    }

    private void area(ServiceArea area, int households) {
        node = 1;
        onNode = 0;
        int communities = area.communities().size();
        for (int i = 0; i < communities; i++) {
            int here = (int) ((long) households * (i + 1) / communities - (long) households * i / communities);
            community(area, i, here);
        }
    }

    private void community(ServiceArea area, int place, int households) {
        var community = area.communities().get(place);
        var centre = area.centre().sunflower(place + 1, area.radius() / Math.sqrt(area.communities().size() + 1));
        var plan = Plan.of(community.style());
        int building = number == 0 ? 12 : 1;
        for (int left = households, n = 0; left > 0; n++) {
            if (onNode >= NODE_LIMIT) {
                node++;
                onNode = 0;
            }
            left -= building(area, community.name(), plan, building, centre.sunflower(n, plan.metresBetween()), left);
            building += Chance.of(make.seed(), community.name(), n).happens(0.7) ? 1 : 2;
        }
    }

    /** @return how many live there */
    private int building(ServiceArea area, String community, Plan plan, int no, Spot spot, int most) {
        int before = number;
        if (number == 0) to.accept(make.household(number++, area, community, plan.place(no, EXAMPLE_DOOR), nodeCode(area), spot));
        boolean example = before == 0;
        for (int door = 0; door < plan.doors() && number - before < most; door++) {
            if (example && door == EXAMPLE_DOOR || !Chance.of(make.seed(), area.code() + community + no, door).happens(taken)) continue;
            to.accept(make.household(number++, area, community, plan.place(no, door), nodeCode(area), spot));
        }
        onNode += number - before;
        return number - before;
    }

    private String nodeCode(ServiceArea area) {
        return "N-%s-%03d".formatted(area.code(), node);
    }
}
