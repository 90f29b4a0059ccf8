package cn.zhenqing365.parts.model;

import cn.zhenqing365.kernel.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What vans carry, as the operator has set it; a version from a moment on. */
public record Catalogue(List<Item> items) {
    private static final int MOST = 200;
    private static final int LARGEST = 10_000;

    /** @throws Refused INVALID_PART_CATALOGUE naming the item or field that is wrong: no two items share a code or a name */
    public Catalogue {
        if (items == null || items.isEmpty() || items.size() > MOST) throw Refused.because("INVALID_PART_CATALOGUE", "field", "items");
        var names = new HashSet<String>();
        for (var it : items) {
            if (it == null || isBlank(it.code()) || isBlank(it.name()) || isBlank(it.unit())) throw Refused.because("INVALID_PART_CATALOGUE", "field", it == null ? "items" : String.valueOf(it.code()));
            var own = new HashSet<>(it.also());
            own.add(it.code());
            own.add(it.name());
            var twice = own.stream().anyMatch(name -> isBlank(name) || !names.add(name));
            if (twice || it.minimum() < 0 || it.target() < it.minimum() || it.target() > LARGEST || it.perJob() < 1 || it.perJob() > LARGEST)
                throw Refused.because("INVALID_PART_CATALOGUE", "field", it.code());
        }
        items = List.copyOf(items);
    }

    /** By code, name or another name; spaces around it do not matter. */
    public Optional<Item> find(String words) {
        var said = words == null ? "" : words.strip();
        return items.stream().filter(it -> it.isCalled(said)).findFirst();
    }

    /** @throws Refused INVALID_PART */
    public Item get(String code) {
        return items.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow(() -> Refused.because("INVALID_PART", "part", code == null ? "" : code));
    }

    /** What a cause found or a job done takes, also when nobody wrote it down. */
    public List<Item> takenBy(String causeOrJob) {
        return items.stream().filter(it -> it.usedBy().contains(causeOrJob)).toList();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
