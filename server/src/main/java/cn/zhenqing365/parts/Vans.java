package cn.zhenqing365.parts;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.parts.model.Catalogue;
import cn.zhenqing365.parts.model.Movement;
import cn.zhenqing365.parts.model.Replenishment;
import cn.zhenqing365.parts.model.VanCount;
import cn.zhenqing365.parts.store.CatalogueStore;
import cn.zhenqing365.parts.store.MovementStore;
import cn.zhenqing365.parts.store.SerialStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door: what lies in the vans of some areas, what does not add up, and what should be handed out for a day. */
@Component
public class Vans {
    private static final Duration LOOK_BACK = Duration.ofDays(90);
    private static final int MOST_ROWS = 200;
    private static final int HISTORY = 60;

    /** @param stock by code of the catalogue; an item that never lay there is missing */
    public record Van(UUID staffId, String staffNo, String name, List<String> areas, Map<String, Integer> stock, int belowMinimum, int belowZero) {}

    /** @param serials of what has numbers, by code */
    public record Inside(Van van, List<Serial> serials, List<Movement> movements) {}

    public record Serial(String item, String serial) {}

    /**
     * What does not add up.
     *
     * @param kind BELOW_ZERO, COUNT_DIFFERS, or the doubt of a use: ASSUMED, NOT_IN_CATALOGUE, SERIAL_MISSING, SERIAL_ELSEWHERE
     * @param item null when no catalogue names it; {@code amount} pieces too few (below zero) or too many
     * @param workOrderNumber the job that brought it about, as far as one did
     */
    public record Discrepancy(String kind, String staffNo, String staffName, String item, String words, int amount, String serial, String workOrderNumber, Instant at) {}

    /** What one van should be given. */
    public record Order(String staffNo, String staffName, List<String> areas, int visits, List<Replenishment.Line> lines) {}

    private final StaffMembers staff;
    private final CatalogueStore catalogues;
    private final MovementStore movements;
    private final SerialStore serials;
    private final Routes routes;

    Vans(StaffMembers staff, CatalogueStore catalogues, MovementStore movements, SerialStore serials, Routes routes) {
        this.staff = staff;
        this.catalogues = catalogues;
        this.movements = movements;
        this.serials = serials;
        this.routes = routes;
    }

    public Catalogue catalogue(Instant at) {
        return catalogues.inForce(at);
    }

    /** Newest first. */
    public List<CatalogueVersion> versions() {
        return catalogues.all();
    }

    /** A technician of these areas by the number on the badge. @throws Refused NOT_FOUND */
    public Staff technician(String staffNo, Collection<String> areas) {
        return technicians(areas).stream().filter(it -> it.staffNo().equals(staffNo)).findFirst().orElseThrow(() -> Refused.notFound("STAFF", staffNo));
    }

    /** By staff number. */
    public List<Van> of(Collection<String> areas, Instant now) {
        var crew = technicians(areas);
        var stock = movements.stock(crew.stream().map(Staff::id).toList());
        return crew.stream().map(it -> van(it, stock.getOrDefault(it.id(), Map.of()), catalogues.inForce(now))).toList();
    }

    public Inside inside(Staff technician, Instant now) {
        var stock = movements.stock(List.of(technician.id())).getOrDefault(technician.id(), Map.of());
        return new Inside(van(technician, stock, catalogues.inForce(now)), serials.onVan(technician.id()).stream().map(it -> new Serial(it.item(), it.serial())).toList(),
                movements.ofVan(technician.id(), HISTORY));
    }

    /** Below zero first, then counts that differ, then doubtful uses, each the newest first; of the last ninety days. */
    public List<Discrepancy> discrepancies(Collection<String> areas, Instant now) {
        var crew = technicians(areas).stream().collect(Collectors.toMap(Staff::id, it -> it));
        var found = new ArrayList<Discrepancy>();
        movements.stock(crew.keySet()).forEach((id, items) -> items.forEach((item, onHand) -> {
            if (onHand < 0) found.add(belowZero(crew.get(id), item, onHand));
        }));
        found.sort((a, b) -> b.at().compareTo(a.at()));
        found.addAll(differing(crew, now));
        for (var it : movements.doubtful(crew.keySet(), now.minus(LOOK_BACK), MOST_ROWS)) found.add(row(it.doubt(), crew.get(it.staffId()), it, it.quantity()));
        return found;
    }

    /** What each van of these areas should be given for the visits of a day, and to be above its minimum; vans that need nothing are left out. */
    public List<Order> replenishment(Collection<String> areas, LocalDate day, Instant now) {
        var crew = technicians(areas);
        var stock = movements.stock(crew.stream().map(Staff::id).toList());
        var wanted = routes.on(day, areas, crew.stream().map(Staff::id).toList());
        return crew.stream().map(it -> {
            var route = wanted.getOrDefault(it.id(), Map.of());
            return new Order(it.staffNo(), it.name(), it.areas().stream().sorted().toList(), route.size(),
                    Replenishment.of(catalogues.inForce(now), stock.getOrDefault(it.id(), Map.of()), route));
        }).filter(it -> !it.lines().isEmpty()).toList();
    }

    /** How many of an item left the vans of these areas since. */
    public int used(Collection<String> areas, String item, Instant since) {
        return movements.used(areas, item, since);
    }

    private List<Staff> technicians(Collection<String> areas) {
        return staff.inRole(Role.TECHNICIAN).stream().filter(it -> areas.stream().anyMatch(it::sees)).toList();
    }

    private List<Discrepancy> differing(Map<UUID, Staff> crew, Instant now) {
        var since = now.minus(LOOK_BACK);
        return movements.ofCountedSince(crew.keySet(), since).stream().collect(Collectors.groupingBy(it -> List.of(it.staffId(), it.item()))).values().stream()
                .flatMap(it -> VanCount.of(it).counts().stream()).filter(it -> it.difference() != 0 && !it.at().happenedAt().isBefore(since))
                .filter(it -> it.expected() != 0 || it.at().note() == null || !it.at().note().equals(FIRST_COUNT))
                .sorted((a, b) -> b.at().happenedAt().compareTo(a.at().happenedAt()))
                .map(it -> row("COUNT_DIFFERS", crew.get(it.at().staffId()), it.at(), it.difference())).toList();
    }

    /** With this note a van is counted for the first time: nothing was expected. */
    static final String FIRST_COUNT = "初次盘点";

    private Discrepancy belowZero(Staff who, String item, int onHand) {
        var last = movements.lastUses(who.id(), item, 1).stream().findFirst().orElse(null);
        return new Discrepancy("BELOW_ZERO", who.staffNo(), who.name(), item, last == null ? item : last.words(), onHand, null, last == null ? null : last.workOrderNumber(),
                last == null ? Instant.EPOCH : last.happenedAt());
    }

    private static Discrepancy row(String kind, Staff who, Movement it, int amount) {
        return new Discrepancy(kind, who.staffNo(), who.name(), it.item(), it.words(), amount, it.serial(), it.workOrderNumber(), it.happenedAt());
    }

    private static Van van(Staff it, Map<String, Integer> stock, Catalogue catalogue) {
        int low = (int) catalogue.items().stream().filter(item -> stock.getOrDefault(item.code(), 0) < item.minimum()).count();
        int none = (int) stock.values().stream().filter(n -> n < 0).count();
        return new Van(it.id(), it.staffNo(), it.name(), it.areas().stream().sorted().toList(), stock, low, none);
    }
}
