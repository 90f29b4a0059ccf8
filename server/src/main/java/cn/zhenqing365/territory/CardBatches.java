package cn.zhenqing365.territory;

import cn.zhenqing365.directory.Building;
import cn.zhenqing365.directory.Doorplate;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cards printed together: for the households of a community or a building that have none, or whose card names somebody who has
 * gone (the reprint list after a change of the team), or for one household.
 */
@Component
public class CardBatches {
    private static final int MOST = 500;
    private static final int MOST_DOORS = 20_000;

    /** @param kind WITHOUT, OUTDATED or HOUSEHOLD; community and building null for all of them */
    public record Batch(UUID id, String areaCode, String community, String building, String kind, int cards, Instant madeAt, String madeName) {}

    /** How an area stands: households that hold this manager's card, an outdated one, or none; by building. */
    public record Standing(String areaCode, String areaName, String managerName, int households, int current, int outdated, int without, List<OfBuilding> buildings) {}

    public record OfBuilding(String community, String building, int households, int outdated, int without) {}

    /** A household whose card names another: {@code names} as it is printed there. */
    public record Outdated(UUID householdId, String address, String names, boolean leftUs, Instant issuedAt) {}

    private final ContactCardStore store;
    private final JdbcClient jdbc;
    private final Households households;
    private final Areas areas;
    private final StaffMembers staff;
    private final Journal journal;

    CardBatches(ContactCardStore store, JdbcClient jdbc, Households households, Areas areas, StaffMembers staff, Journal journal) {
        this.store = store;
        this.jdbc = jdbc;
        this.households = households;
        this.areas = areas;
        this.staff = staff;
        this.journal = journal;
    }

    /** @throws Refused NO_CUSTOMER_MANAGER */
    public Standing standing(String areaCode) {
        var manager = manager(areaCode);
        var doors = households.doors(areaCode, null, null, MOST_DOORS);
        var outdated = new HashSet<>(store.outdated(areaCode, manager.id()));
        var holders = new HashSet<>(store.holders(areaCode));
        var by = doors.stream().collect(Collectors.groupingBy(it -> List.of(it.community(), it.building()), java.util.LinkedHashMap::new, Collectors.toList()));
        var buildings = by.entrySet().stream().map(it -> new OfBuilding(it.getKey().get(0), it.getKey().get(1), it.getValue().size(), count(it.getValue(), outdated, true),
                count(it.getValue(), holders, false))).toList();
        int old = count(doors, outdated, true), without = count(doors, holders, false);
        return new Standing(areaCode, areas.get(areaCode).name(), manager.name(), doors.size(), doors.size() - old - without, old, without, buildings);
    }

    /** The reprint list: households that hold a card which names somebody else. @throws Refused NO_CUSTOMER_MANAGER */
    public List<Outdated> outdated(String areaCode) {
        var found = store.outdated(areaCode, manager(areaCode).id());
        var doors = households.doors(found.stream().limit(MOST).toList());
        return doors.stream().map(it -> {
            var held = store.newestOf(Set.of(it.id())).orElseThrow();
            var named = staff.find(held.managerId()).orElse(null);
            return new Outdated(it.id(), it.address(), named == null ? "" : named.name(), named == null || !named.active(), held.issuedAt());
        }).toList();
    }

    /**
     * At most {@value #MOST} at once, in the order of the doors; what is left over goes into the next batch.
     *
     * @param householdOrNull for HOUSEHOLD
     * @throws Refused INVALID_CARD_BATCH, NO_CUSTOMER_MANAGER, NO_CARDS_TO_PRINT
     */
    @Transactional
    public Batch make(String areaCode, String community, String building, String kind, UUID householdOrNull, Actor by, Instant now) {
        var manager = manager(areaCode);
        var whom = whom(areaCode, community, building, kind, householdOrNull, manager);
        var id = Ids.at(now);
        long no = whom.isEmpty() ? 0 : store.numbers(whom.size());
        int cards = 0;
        for (var it : whom) if (store.issue(it.id(), areaCode, manager.id(), "PRINT", id, no++, by, now)) cards++;
        if (cards == 0) throw Refused.because("NO_CARDS_TO_PRINT", "area", areas.get(areaCode).name());
        jdbc.sql("insert into contact_card_batch (id, area_code, community, building, kind, cards, made_at, made_by, made_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id).param(areaCode).param(community).param(building).param(kind).param(cards).param(Timestamp.from(now)).param(by.id()).param(by.name()).update();
        journal.write(Happening.of("CONTACT_CARDS_PRINTED", "CARD_BATCH", id, null, areaCode, by, now, "kind", kind, "cards", cards, "manager", manager.name(), "community", community, "building", building));
        return get(id);
    }

    private List<Doorplate> whom(String areaCode, String community, String building, String kind, UUID household, Staff manager) {
        return switch (kind == null ? "" : kind) {
            case "HOUSEHOLD" -> {
                if (household == null) throw Refused.because("MISSING_HOUSEHOLD");
                yield households.doors(List.of(household)).stream().filter(it -> it.areaCode().equals(areaCode)).toList();
            }
            case "OUTDATED" -> {
                var old = new HashSet<>(store.outdated(areaCode, manager.id()));
                yield households.doors(areaCode, community, building, MOST_DOORS).stream().filter(it -> old.contains(it.id())).limit(MOST).toList();
            }
            case "WITHOUT" -> {
                var held = new HashSet<>(store.holders(areaCode));
                yield households.doors(areaCode, community, building, MOST_DOORS).stream().filter(it -> !held.contains(it.id())).limit(MOST).toList();
            }
            default -> throw Refused.because("INVALID_CARD_BATCH", "kind", kind == null ? "" : kind);
        };
    }

    /** @throws Refused NOT_FOUND */
    public Batch get(UUID id) {
        return jdbc.sql("select * from contact_card_batch where id = ?").param(id).query(CardBatches::map).optional().orElseThrow(() -> Refused.notFound("CARD_BATCH", id));
    }

    /** Newest first. */
    public List<Batch> of(String areaCode) {
        return jdbc.sql("select * from contact_card_batch where area_code = ? order by made_at desc, id desc limit 50").param(areaCode).query(CardBatches::map).list();
    }

    /** What stands on each card of a batch, in the order of the doors. */
    List<PrintedCard> cards(UUID batch) {
        var held = store.ofBatch(batch);
        var doors = households.doors(held.stream().map(HeldCard::householdId).toList()).stream().collect(Collectors.toMap(Doorplate::id, it -> it));
        return held.stream().filter(it -> doors.containsKey(it.householdId())).map(it -> new PrintedCard(it.number(), it.token(), areas.get(it.areaCode()).name(),
                staff.find(it.managerId()).map(Staff::name).orElse(""), doors.get(it.householdId()))).toList();
    }

    public List<Building> buildings(String areaCode) {
        return households.buildings(areaCode);
    }

    private Staff manager(String areaCode) {
        return java.util.Optional.ofNullable(areas.get(areaCode).managerId()).flatMap(staff::find).filter(Staff::active)
                .orElseThrow(() -> Refused.because("NO_CUSTOMER_MANAGER", "area", areas.get(areaCode).name()));
    }

    private static int count(List<Doorplate> doors, Set<UUID> among, boolean in) {
        return (int) doors.stream().filter(it -> among.contains(it.id()) == in).count();
    }

    private static Batch map(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Batch(row.getObject("id", UUID.class), row.getString("area_code"), row.getString("community"), row.getString("building"), row.getString("kind"),
                row.getInt("cards"), row.getTimestamp("made_at").toInstant(), row.getString("made_name"));
    }
}
