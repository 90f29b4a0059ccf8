package cn.zhenqing365.offer.model;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.planner.Sold;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A package, or a single channel, as it is sold.
 *
 * @param cents    per month
 * @param base     a basic package: a home without one is sold nothing else
 * @param includes codes of packages that come with it
 * @param excludes codes of packages it cannot stand beside
 * @param products names under which billing knows it: a home whose service has that product has the package
 * @param areas    where it can be received; empty for everywhere
 * @param nodes    optical nodes, likewise
 */
public record Pack(String code, String name, String nameEn, long cents, Set<String> channels, boolean base, Set<String> includes,
                   Set<String> excludes, Set<String> products, Set<String> areas, Set<String> nodes) {

    public boolean isHeldBy(Household home) {
        return home.services().stream().anyMatch(it -> products.contains(it.product()));
    }

    public boolean reaches(Household home) {
        return (areas.isEmpty() || areas.contains(home.areaCode())) && (nodes.isEmpty() || nodes.contains(home.nodeCode()));
    }

    public Sold sold() {
        return new Sold(code, cents, channels, base, includes, excludes);
    }

    public Pack with(Set<String> others) {
        return new Pack(code, name, nameEn, cents, others, base, includes, excludes, products, areas, nodes);
    }

    public Pack {
        channels = of(channels);
        includes = of(includes);
        excludes = of(excludes);
        products = of(products);
        areas = of(areas);
        nodes = of(nodes);
    }

    private static Set<String> of(Set<String> given) {
        return given == null ? Set.of() : Set.copyOf(given);
    }

    /** What stands in the way of selling it: codes nobody knows. */
    List<String> unknown(Set<String> channelCodes, Set<String> packCodes) {
        return Stream.concat(channels.stream().filter(it -> !channelCodes.contains(it)),
                Stream.concat(includes.stream(), excludes.stream()).filter(it -> !packCodes.contains(it))).sorted().toList();
    }
}
