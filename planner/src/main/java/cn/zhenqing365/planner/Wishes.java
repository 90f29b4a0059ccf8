package cn.zhenqing365.planner;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What somebody wants to watch, and what stays whatever is decided.
 *
 * @param channels codes of the wished channels
 * @param kept     codes of packages the home has and keeps, by contract or by choice: they cost nothing more, and whatever
 *                 cannot stand beside them cannot be bought
 * @param barred   codes of packages that are not to be bought
 */
public record Wishes(Set<String> channels, Set<String> kept, Set<String> barred) {
    public Wishes {
        channels = Set.copyOf(channels);
        kept = Set.copyOf(kept);
        barred = Set.copyOf(barred);
    }

    public static Wishes of(String... channels) {
        return new Wishes(Set.of(channels), Set.of(), Set.of());
    }

    public static Wishes of(Collection<String> channels, Collection<String> kept) {
        return new Wishes(Set.copyOf(channels), Set.copyOf(kept), Set.of());
    }

    public Wishes without(String channel) {
        return new Wishes(less(channels, channel), kept, barred);
    }

    public Wishes barring(String code) {
        var more = new HashSet<>(barred);
        more.add(code);
        return new Wishes(channels, kept, more);
    }

    private static Set<String> less(Set<String> all, String one) {
        var rest = new HashSet<>(all);
        rest.remove(one);
        return rest;
    }
}
