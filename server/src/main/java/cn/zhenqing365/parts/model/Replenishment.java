package cn.zhenqing365.parts.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a van should be given before it drives out: up to its target when it is below the minimum, and whatever its route may need. */
public final class Replenishment {
    /**
     * @param needed what the route may need; 0 when no job of it does
     * @param give   what to hand out
     * @param jobs   numbers of the work orders that may need it
     */
    public record Line(Item item, int onHand, int needed, int give, List<String> jobs) {
        public boolean isBelowMinimum() {
            return onHand < item.minimum();
        }
    }

    private Replenishment() {}

    /**
     * In the order of the catalogue; what needs nothing is left out.
     *
     * @param stock by code; what is missing is none
     * @param route work order numbers and what each may need, in the words of the fault list
     */
    public static List<Line> of(Catalogue catalogue, Map<String, Integer> stock, Map<String, List<String>> route) {
        var jobs = new LinkedHashMap<String, List<String>>();
        route.forEach((number, names) -> names.stream().map(catalogue::find).flatMap(java.util.Optional::stream).map(Item::code).distinct()
                .forEach(code -> jobs.computeIfAbsent(code, it -> new ArrayList<>()).add(number)));
        var lines = new ArrayList<Line>();
        for (var item : catalogue.items()) {
            int onHand = stock.getOrDefault(item.code(), 0);
            var wanting = jobs.getOrDefault(item.code(), List.of());
            int needed = wanting.size() * item.perJob();
            int give = Math.max(onHand < item.minimum() ? item.target() - onHand : 0, needed - onHand);
            if (give > 0) lines.add(new Line(item, onHand, needed, give, wanting));
        }
        return lines;
    }
}
