package cn.zhenqing365.directory;

import cn.zhenqing365.directory.model.Asked;
import cn.zhenqing365.directory.store.HouseholdSearch;
import cn.zhenqing365.directory.store.HouseholdStore;
import cn.zhenqing365.directory.store.NodeStore;
import cn.zhenqing365.directory.store.ServedHouseholds;
import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.kernel.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door: a household by its id, by the number somebody calls from, or by whatever is typed into the one box. */
@Component
public class Households {
    private final HouseholdStore store;
    private final HouseholdSearch search;
    private final ServedHouseholds served;
    private final NodeStore behind;

    Households(HouseholdStore store, HouseholdSearch search, ServedHouseholds served, NodeStore behind) {
        this.store = store;
        this.served = served;
        this.behind = behind;
        this.search = search;
    }

    /** @throws Refused NOT_FOUND */
    public Household get(UUID id) {
        return store.find(id).orElseThrow(() -> Refused.notFound("household", id));
    }

    /** Empty when it is not there. */
    public Optional<Household> find(UUID id) {
        return store.find(id);
    }

    /** Without phones, services and equipment: one read instead of two, asked at every report. @throws Refused NOT_FOUND */
    public HouseholdBrief brief(UUID id) {
        return store.brief(id).orElseThrow(() -> Refused.notFound("household", id));
    }

    /** The briefs of these households, by id; those that are not there are missing. */
    public Map<UUID, HouseholdBrief> briefs(Collection<UUID> ids) {
        return store.briefs(ids);
    }

    /**
     * Every household with a running service, one after the other, not held in memory: for whoever draws a sample.
     * In one transaction of the caller.
     * @param areasOrNull only these areas; null for all
     */
    public void served(Collection<String> areasOrNull, Consumer<ServedHousehold> each) {
        served.each(areasOrNull, each);
    }

    /** Where these households are; those whose place is not known are missing. */
    public Map<UUID, GeoPoint> places(Collection<UUID> ids) {
        return store.places(ids);
    }

    /** About the middle of an area, from some of its households; empty when no place is known there. */
    public Optional<GeoPoint> middleOf(String areaCode) {
        return store.middleOf(areaCode);
    }

    /** Every community with a known place, by area: reads all households, so remember the answer. */
    public List<Community> communities() {
        return store.communities();
    }

    /** Households of an area in the order of their doors. @param communityOrNull all of them; {@code buildingOrNull} likewise */
    public List<Doorplate> doors(String areaCode, String communityOrNull, String buildingOrNull, int limit) {
        return store.doors(areaCode, communityOrNull, buildingOrNull, limit);
    }

    /** The same of those households, those that are not there are missing. */
    public List<Doorplate> doors(Collection<UUID> ids) {
        return store.doors(ids);
    }

    /** Communities and their buildings in an area, with how many households each has. */
    public List<Building> buildings(String areaCode) {
        return store.buildings(areaCode);
    }

    /** Households with a care flag (sensitive data, {@code domain.md} §4): for whoever answers for the area. */
    public List<Doorplate> inCare(Collection<String> areaCodes, int limit) {
        return areaCodes.isEmpty() ? List.of() : store.inCare(areaCodes, limit);
    }

    /** How many households an area has. */
    public Map<String, Integer> counts(Collection<String> areaCodes) {
        return areaCodes.isEmpty() ? Map.of() : store.counts(areaCodes);
    }

    /** In which community of which area these households lie. */
    public Map<UUID, CommunityName> communityOf(Collection<UUID> ids) {
        return store.communityOf(ids);
    }

    /**
     * All households of a community belong to another area from now on; open tickets keep the area they were accepted in.
     *
     * @return how many
     */
    @Transactional
    public int moveCommunity(CommunityName community, String toArea, Instant now) {
        return store.moveCommunity(community, toArea, now);
    }

    /** How many households a community of an area has; 0 when there is none of that name. */
    public int homesIn(CommunityName community) {
        return store.homesIn(community);
    }

    /** The optical node of each of these households. */
    public Map<UUID, String> nodesOf(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : behind.nodesOf(ids);
    }

    /** Everybody who is served behind these nodes. @param services TV, BROADBAND: whom one of them concerns */
    public List<BehindNode> behind(Collection<String> nodes, Collection<String> services) {
        return nodes.isEmpty() || services.isEmpty() ? List.of() : behind.behind(nodes, services);
    }

    /** Nodes whose code begins so, with how many households stand behind each. @param areas only households of these; null for all */
    public List<NodeCount> nodes(String beginning, Collection<String> areas, int limit) {
        return behind.nodes(beginning, areas, limit);
    }

    /** The main number of each, digits only; empty where there is none. */
    public Map<UUID, String> mainPhones(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : behind.mainPhones(ids);
    }

    /** Households whose owner asked before then to be forgotten, and was. */
    public List<UUID> erasedBefore(Instant before) {
        return store.erasedBefore(before);
    }

    /** Every household that can be reached at this number, digits only; by account number. */
    public List<Household> byPhone(String digits) {
        return store.byPhone(digits);
    }

    /**
     * The best first. Takes a phone or its first or last digits (three at least), an account number or its beginning, the serial
     * of a device, a name (one character will do), any two characters of an address, words of several kinds
     * (花园浜 12幢 502, 花园浜12-502, 张 5678), and the pinyin or its initials of names and of addresses from the community on.
     * @param areasOrNull only these areas; null for all of them
     */
    public List<HouseholdLine> search(String q, Set<String> areasOrNull, int limit) {
        if (areasOrNull != null && areasOrNull.isEmpty()) return List.of();
        return search.find(Asked.of(q), areasOrNull, limit);
    }
}
