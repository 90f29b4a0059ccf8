package cn.zhenqing365.outage.actions;

import cn.zhenqing365.directory.BehindNode;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.outage.PlannedWork;
import cn.zhenqing365.outage.store.OutageNumbers;
import cn.zhenqing365.outage.store.WorkStore;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.territory.Areas;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Work that will interrupt somebody is registered: from now on the notice is owed, so long before it begins as the rule of CLK-26 says. */
@Component
public class PlanWork {
    private static final Set<String> SERVICES = Set.of("TV", "BROADBAND");
    private static final int LONGEST = 100, MOST_NODES = 200;

    /** @param title as the public reads it. @param nodes codes of optical nodes. @param services TV, BROADBAND */
    public record Wanted(String title, List<String> nodes, List<String> services, Instant startsAt, Instant endsAt) {}

    private final WorkStore works;
    private final OutageNumbers numbers;
    private final Households households;
    private final Areas areas;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    PlanWork(WorkStore works, OutageNumbers numbers, Households households, Areas areas, Promises promises, Journal journal, Clock clock) {
        this.works = works;
        this.numbers = numbers;
        this.households = households;
        this.areas = areas;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused INVALID_PLANNED_WORK (field), NOBODY_BEHIND_NODES */
    @Transactional
    public PlannedWork plan(Wanted it, Actor by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(it, now);
        var nodes = List.copyOf(new LinkedHashSet<>(it.nodes));
        var services = it.services.stream().distinct().sorted().toList();
        var behind = households.behind(nodes, services);
        var unknown = nodes.stream().filter(node -> behind.stream().noneMatch(home -> home.nodeCode().equals(node))).toList();
        if (!unknown.isEmpty()) throw Refused.because("NOBODY_BEHIND_NODES", "nodes", String.join("、", unknown));
        var area = areas.get(mostOf(behind));
        var id = Ids.at(now);
        var due = promises.dueAhead("CLK-26", area.kind().name(), it.startsAt, now);
        var work = new PlannedWork(id, numbers.next("S", now), it.title.strip(), area.code(), nodes, services, it.startsAt, it.endsAt, PlannedWork.State.PLANNED, by.id(), now, due,
                null, null, null, null, null, null, null, null, null, null);
        works.insert(work);
        promises.start(new StartPromise(Ids.at(now), "CLK-26", "PLANNED_WORK", id, id, area.code(), area.kind().name(), by.id(), now, due));
        journal.write(Happening.of("WORK_PLANNED", "PLANNED_WORK", id, id, area.code(), by, now, "number", work.number(), "startsAt", it.startsAt, "endsAt", it.endsAt, "homes", behind.size()));
        return work;
    }

    private static void check(Wanted it, Instant now) {
        var wrong = it.title == null || it.title.isBlank() || it.title.length() > LONGEST ? "title"
                : it.nodes == null || it.nodes.isEmpty() || it.nodes.size() > MOST_NODES || it.nodes.stream().anyMatch(node -> node == null || node.isBlank()) ? "nodes"
                : it.services == null || it.services.isEmpty() || !SERVICES.containsAll(it.services) ? "services"
                : it.startsAt == null || !it.startsAt.isAfter(now) ? "startsAt" : it.endsAt == null || !it.endsAt.isAfter(it.startsAt) ? "endsAt" : null;
        if (wrong != null) throw Refused.because("INVALID_PLANNED_WORK", "field", wrong);
    }

    private static String mostOf(List<BehindNode> homes) {
        return homes.stream().collect(Collectors.groupingBy(BehindNode::areaCode, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey();
    }
}
