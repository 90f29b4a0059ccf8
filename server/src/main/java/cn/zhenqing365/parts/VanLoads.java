package cn.zhenqing365.parts;

import cn.zhenqing365.parts.model.Catalogue;
import cn.zhenqing365.parts.store.CatalogueStore;
import cn.zhenqing365.parts.store.MovementStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door for whoever plans a day: what lies in the vans, and what a job may take from them, in the words of one catalogue. */
@Component
public class VanLoads {
    private final CatalogueStore catalogues;
    private final MovementStore movements;

    VanLoads(CatalogueStore catalogues, MovementStore movements) {
        this.catalogues = catalogues;
        this.movements = movements;
    }

    /** As it lies there at {@code now}. */
    public Loads of(Collection<UUID> technicians, Instant now) {
        return new Loads(catalogues.inForce(now), movements.stock(technicians));
    }

    /** Vans and catalogue of one moment. */
    public static final class Loads {
        private final Catalogue catalogue;
        private final Map<UUID, Map<String, Integer>> stock;

        private Loads(Catalogue catalogue, Map<UUID, Map<String, Integer>> stock) {
            this.catalogue = catalogue;
            this.stock = stock;
        }

        /** By item, a gap in the books counted as none; null when nothing was ever counted or put there: nobody knows what is on that van. */
        public Map<String, Integer> on(UUID technician) {
            var van = stock.get(technician);
            return van == null ? null : van.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> Math.max(0, it.getValue())));
        }

        /**
         * What these words of the fault list stand for, each item once. What no van carries as a rule (a minimum of 0: fetched when needed) and what
         * the catalogue does not know is not asked of a van.
         */
        public List<Take> takes(Collection<String> words) {
            return words.stream().flatMap(it -> catalogue.find(it).stream()).filter(it -> it.minimum() > 0).distinct()
                    .map(it -> new Take(it.code(), it.name(), it.nameEn(), it.perJob())).toList();
        }
    }
}
