package cn.zhenqing365.offer.model;

import cn.zhenqing365.kernel.Refusal;
import cn.zhenqing365.planner.Sold;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Channels and packages of one edition. */
public record Catalogue(List<Channel> channels, List<Pack> packs) {
    public static final Catalogue EMPTY = new Catalogue(List.of(), List.of());

    public Catalogue {
        channels = channels == null ? List.of() : List.copyOf(channels);
        packs = packs == null ? List.of() : List.copyOf(packs);
    }

    public List<Sold> sold() {
        return packs.stream().map(Pack::sold).toList();
    }

    public Optional<Pack> pack(String code) {
        return packs.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** Why it cannot be published: a code twice or empty, a price below nothing, a package of what does not exist. */
    public Optional<Refusal> complaint() {
        var channelCodes = new HashSet<String>();
        for (var it : channels) if (blank(it.code()) || blank(it.name()) || !channelCodes.add(it.code())) return refused("channel", it.code());
        var packCodes = new HashSet<String>();
        for (var it : packs) if (blank(it.code()) || blank(it.name()) || it.cents() < 0 || !packCodes.add(it.code())) return refused("package", it.code());
        for (var it : packs) {
            var unknown = it.unknown(channelCodes, packCodes);
            if (!unknown.isEmpty()) return refused("package " + it.code(), String.join(", ", unknown));
        }
        return Optional.empty();
    }

    public Set<String> channelCodes() {
        return channels.stream().map(Channel::code).collect(Collectors.toSet());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Optional<Refusal> refused(String what, String code) {
        return Optional.of(Refusal.of("CATALOGUE_INCONSISTENT", "what", what, "code", code == null ? "" : code));
    }
}
