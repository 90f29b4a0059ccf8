package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.appointment.Holds;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.dispatch.plan.model.Crew;
import cn.zhenqing365.dispatch.plan.model.DayPicture;
import cn.zhenqing365.dispatch.plan.model.Job;
import cn.zhenqing365.dispatch.plan.model.PlanRules;
import cn.zhenqing365.dispatch.plan.model.Stop;
import cn.zhenqing365.dispatch.plan.model.Ways;
import cn.zhenqing365.dispatch.plan.store.PlanRulesStore;
import cn.zhenqing365.dispatch.plan.store.PlanStore;
import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.parts.VanLoads;
import cn.zhenqing365.roster.OnShift;
import cn.zhenqing365.roster.Roster;
import cn.zhenqing365.roster.ShiftKind;
import cn.zhenqing365.workorder.FaultCatalogue;
import cn.zhenqing365.workorder.Part;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.WorkParts;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads days as they stand, area by area, in a fixed number of questions however many areas are asked for. */
@Component
class Pictures {
    private static final GeoPoint NOWHERE = new GeoPoint(0, 0);

    private final Roster roster;
    private final WorkOrders workOrders;
    private final WorkParts parts;
    private final FaultCatalogue faults;
    private final Households households;
    private final Holds holds;
    private final PlanStore plans;
    private final PlanRulesStore rules;
    private final Ways ways;
    private final VanLoads vans;
    private final Cache<String, GeoPoint> middles = Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

    Pictures(Roster roster, WorkOrders workOrders, WorkParts parts, FaultCatalogue faults, Households households, Holds holds, PlanStore plans, PlanRulesStore rules,
             Ways ways, VanLoads vans) {
        this.roster = roster;
        this.workOrders = workOrders;
        this.parts = parts;
        this.faults = faults;
        this.households = households;
        this.holds = holds;
        this.plans = plans;
        this.rules = rules;
        this.ways = ways;
        this.vans = vans;
    }

    DayPicture of(String areaCode, LocalDate day, Instant now) {
        return of(List.of(areaCode), day, now).get(areaCode);
    }

    /** In the order of the areas. A technician's open work belongs to the area of the shift, wherever the household is. */
    Map<String, DayPicture> of(Collection<String> areas, LocalDate day, Instant now) {
        var in = rules.inForce(now);
        Instant from = day.atStartOfDay(Zones.CHINA).toInstant(), until = day.plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
        var today = !now.isBefore(from) && now.isBefore(until);
        var shifts = roster.onShift(from, until);
        var areaOf = new HashMap<UUID, String>();
        for (var it : shifts) if (it.kind() == ShiftKind.DUTY) areaOf.putIfAbsent(it.staffId(), it.areaCode());
        var team = shifts.stream().filter(it -> areas.contains(it.areaCode())).map(OnShift::staffId).collect(Collectors.toSet());
        var work = workOrders.ofDay(areas, team, today ? from : null).stream().filter(it -> belongs(it, from, until, today)).toList();
        var places = new HashMap<>(households.places(work.stream().map(WorkOrder::householdId).collect(Collectors.toSet())));
        var held = holds.standing(areas, from, until, now);
        places.putAll(households.places(held.stream().map(it -> it.householdId()).collect(Collectors.toSet())));
        var kept = plans.stops(areas, day);
        var todo = parts.of(work.stream().filter(it -> it.state().isOpen()).map(WorkOrder::id).toList()).stream().filter(Part::isOpen)
                .collect(Collectors.groupingBy(Part::workOrderId));
        var starts = plans.starts(team);
        var loads = vans.of(today ? team : Set.of(), now);
        var pictures = new java.util.LinkedHashMap<String, DayPicture>();
        for (var area : areas) {
            var middle = middles.get(area, it -> households.middleOf(it).orElse(NOWHERE));
            var jobs = work.stream().filter(it -> area.equals(home(it, areaOf)))
                    .map(it -> job(it, places.get(it.householdId()), todo.getOrDefault(it.id(), List.of()), kept.get(it.id()), loads, in)).toList();
            var crews = crews(area, shifts, jobs, starts, middle, loads, now, in);
            pictures.put(area, new DayPicture(area, day, now, crews, jobs, kept, held.stream().filter(it -> it.areaCode().equals(area)).toList(), places, middle, ways));
        }
        return pictures;
    }

    /** Several days of one area, with the open work read once: for a caller who waits. */
    List<DayPicture> ahead(String area, LocalDate first, int days, Instant now) {
        var in = rules.inForce(now);
        Instant from = first.atStartOfDay(Zones.CHINA).toInstant(), until = first.plusDays(days).atStartOfDay(Zones.CHINA).toInstant();
        var everybody = roster.onShift(from, until);
        var shifts = everybody.stream().filter(it -> it.areaCode().equals(area)).toList();
        var areaOf = new HashMap<UUID, String>();
        for (var it : everybody) if (it.kind() == ShiftKind.DUTY) areaOf.putIfAbsent(it.staffId(), it.areaCode());
        var team = shifts.stream().map(OnShift::staffId).collect(Collectors.toSet());
        var work = workOrders.ofDay(List.of(area), team, null).stream().filter(it -> area.equals(home(it, areaOf))).toList();
        var held = holds.standing(List.of(area), from, until, now);
        var places = households.places(Stream.concat(work.stream().map(WorkOrder::householdId), held.stream().map(it -> it.householdId())).collect(Collectors.toSet()));
        var todo = parts.of(work.stream().map(WorkOrder::id).toList()).stream().filter(Part::isOpen).collect(Collectors.groupingBy(Part::workOrderId));
        var starts = plans.starts(team);
        var middle = middles.get(area, it -> households.middleOf(it).orElse(NOWHERE));
        var loads = vans.of(Set.of(), now);   // vans are filled again overnight, and a caller's window is promised whatever lies there now
        var pictures = new ArrayList<DayPicture>();
        for (int i = 0; i < days; i++) {
            var day = first.plusDays(i);
            Instant begin = day.atStartOfDay(Zones.CHINA).toInstant(), end = day.plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
            var kept = plans.stops(List.of(area), day);
            var today = !now.isBefore(begin) && now.isBefore(end);
            var jobs = work.stream().filter(it -> belongs(it, begin, end, today))
                    .map(it -> job(it, places.get(it.householdId()), todo.getOrDefault(it.id(), List.of()), kept.get(it.id()), loads, in)).toList();
            var at = shifts.stream().filter(it -> it.hours().start().isBefore(end) && it.hours().end().isAfter(begin)).toList();
            pictures.add(new DayPicture(area, day, now, crews(area, at, jobs, starts, middle, loads, now, in), jobs, kept,
                    held.stream().filter(it -> !it.window().start().isBefore(begin) && it.window().start().isBefore(end)).toList(), places, middle, ways));
        }
        return pictures;
    }

    private static String home(WorkOrder it, Map<UUID, String> areaOf) {
        return it.technicianId() == null || !it.state().isOpen() ? it.areaCode() : areaOf.getOrDefault(it.technicianId(), it.areaCode());
    }

    /** What was agreed for a day is that day's; what has no window, or one that has passed, is today's. */
    private static boolean belongs(WorkOrder it, Instant from, Instant until, boolean today) {
        if (!it.state().isOpen()) return today;
        if (it.windowStart() == null || it.arrivedAt() != null) return today;
        return it.windowStart().isBefore(until) && (today || !it.windowStart().isBefore(from));
    }

    private Job job(WorkOrder work, GeoPoint at, List<Part> todo, Stop kept, VanLoads.Loads loads, PlanRules in) {
        var words = new ArrayList<String>();
        var needs = new ArrayList<Set<String>>();
        int minutes = 0;
        if (todo.stream().noneMatch(it -> it.job().equals(work.symptom()))) {
            needs.add(Set.copyOf(work.skills()));
            var fault = faults.find(work.symptom());
            minutes += fault.map(FaultCatalogue.Fault::minutes).orElse(in.usualMinutes());
            fault.ifPresent(it -> words.addAll(it.parts()));
        }
        for (var it : todo) {
            var job = faults.find(it.job());
            minutes += job.map(FaultCatalogue.Fault::minutes).orElse(in.usualMinutes());
            job.ifPresent(j -> {
                needs.add(skillsFor(j.skills(), it.service()));
                words.addAll(j.parts());
            });
        }
        return new Job(work, at, minutes, needs, Math.max(1, todo.size()), loads.takes(words), kept == null ? null : kept.dueAt());
    }

    /** S1 is for television, S3 for broadband ({@code domain.md} §9). */
    static Set<String> skillsFor(List<String> skills, String service) {
        var left = skills.stream().filter(it -> !it.equals("TV".equals(service) ? "S3" : "S1")).collect(Collectors.toSet());
        return left.isEmpty() ? Set.copyOf(skills) : left;
    }

    private List<Crew> crews(String area, List<OnShift> shifts, List<Job> jobs, Map<UUID, GeoPoint> starts, GeoPoint middle, VanLoads.Loads loads, Instant now,
                             PlanRules in) {
        var mine = jobs.stream().filter(it -> it.work().technicianId() != null).collect(Collectors.groupingBy(it -> it.work().technicianId()));
        Comparator<OnShift> bestFirst = Comparator.comparing((OnShift it) -> !it.hours().contains(now)).thenComparing(OnShift::kind);
        return shifts.stream().filter(it -> it.areaCode().equals(area)).filter(it -> it.kind() == ShiftKind.DUTY || mine.containsKey(it.staffId()))
                .collect(Collectors.toMap(OnShift::staffId, Function.identity(), (one, other) -> bestFirst.compare(one, other) <= 0 ? one : other, java.util.LinkedHashMap::new))
                .values().stream().sorted(Comparator.comparing(OnShift::kind).thenComparing(OnShift::staffNo))
                .map(it -> crew(it, mine.getOrDefault(it.staffId(), List.of()), starts.getOrDefault(it.staffId(), middle), loads.on(it.staffId()), now, in)).toList();
    }

    private static Crew crew(OnShift it, List<Job> jobs, GeoPoint start, Map<String, Integer> van, Instant now, PlanRules in) {
        var reported = jobs.stream().filter(j -> j.work().arrivedAt() != null && j.at() != null).max(Comparator.comparing(j -> j.work().arrivedAt()));
        var atHand = jobs.stream().filter(Job::isAtHand).max(Comparator.comparing(j -> j.work().arrivedAt()));
        var free = atHand.map(j -> later(j.work().arrivedAt().plus(Duration.ofMinutes(j.minutes())), now.plus(Duration.ofMinutes(in.overrunMinutes()))));
        var silent = jobs.stream().filter(j -> j.isToCome() && j.work().receivedAt() == null && j.work().windowStart() == null && j.work().assignedAt() != null)
                .map(j -> j.work().assignedAt()).filter(at -> at.plus(Duration.ofMinutes(in.silentMinutes())).isBefore(now)).min(Comparator.naturalOrder())
                .filter(since -> jobs.stream().noneMatch(j -> heardSince(j.work(), since)));
        return new Crew(it.staffId(), it.name(), it.staffNo(), it.phone(), it.kind(), it.hours(), it.leave(), it.skills(), start,
                reported.map(Job::at).orElse(null), reported.map(j -> j.work().arrivedAt()).orElse(null), free.orElse(null), silent.orElse(null), van);
    }

    /** Any word from the technician counts: a feature phone in a cellar answers late. */
    private static boolean heardSince(WorkOrder work, Instant since) {
        return Stream.of(work.receivedAt(), work.contactedAt(), work.arrivedAt(), work.completedAt()).anyMatch(it -> it != null && it.isAfter(since));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
