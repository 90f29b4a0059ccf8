package cn.zhenqing365.roster;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.platform.Remembered;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door: who can be sent. Shifts and leave are half-open: at eight the night's technician has gone and the day's is here. */
@Component
public class Roster {
    private static final Duration AROUND = Duration.ofHours(13);

    private final Shifts shifts;
    private final StaffMembers staffMembers;
    private final Remembered<String, Around> remembered = new Remembered<>(Duration.ofSeconds(5), 10_000);

    Roster(Shifts shifts, StaffMembers staffMembers) {
        this.shifts = shifts;
        this.staffMembers = staffMembers;
    }

    /** Every shift of an area that touches {@code span}: complete for any moment in it. */
    private record Around(TimeWindow span, List<Shift> shifts) {}

    /** Technicians with a shift in the area now and not on leave, each once: duty before stand-by, then by staff number. */
    public List<OnDuty> onDuty(String areaCode, Instant now) {
        var here = new LinkedHashMap<UUID, Shift>();
        around(areaCode, now).shifts.stream().filter(it -> it.worksAt(now)).sorted(Comparator.comparing(Shift::kind))
                .forEach(it -> here.putIfAbsent(it.staffId(), it));
        var staff = staffMembers.find(here.keySet());
        return here.values().stream().filter(it -> staff.containsKey(it.staffId()) && staff.get(it.staffId()).active())
                .map(it -> onDuty(staff.get(it.staffId()), it))
                .sorted(Comparator.comparing(OnDuty::kind).thenComparing(OnDuty::staffNo)).toList();
    }

    /** Every shift that touches the span, by area, with the leave taken meanwhile: one read for many areas, not remembered. */
    public List<OnShift> onShift(Instant from, Instant until) {
        var all = shifts.touching(null, from, until);
        var staff = staffMembers.find(all.stream().map(Shift::staffId).collect(Collectors.toSet()));
        return all.stream().filter(it -> staff.containsKey(it.staffId()) && staff.get(it.staffId()).active()).map(it -> {
            var who = staff.get(it.staffId());
            return new OnShift(who.id(), who.name(), who.staffNo(), who.phone(), it.areaCode(), it.kind(), it.hours(), it.leave(), it.skills());
        }).sorted(Comparator.comparing(OnShift::kind).thenComparing(OnShift::staffNo)).toList();
    }

    /** Whether somebody of the staff, with shifts or without, is on leave at this moment. */
    public boolean isAway(UUID staffId, Instant now) {
        return shifts.isAway(staffId, now);
    }

    /** What a technician can do, on duty or not. */
    public Set<String> skillsOf(UUID staffId) {
        return shifts.skillsOf(staffId);
    }

    /** Everybody with a shift anywhere at this moment who is not on leave. */
    Set<UUID> working(Instant now) {
        return shifts.touching(null, now, now.plusMillis(1)).stream().filter(it -> it.worksAt(now))
                .map(Shift::staffId).collect(Collectors.toSet());
    }

    /** For whoever changed shifts, leave or skills on this node and cannot wait five seconds. */
    public void forget() {
        remembered.forget();
    }

    private Around around(String areaCode, Instant now) {
        var known = remembered.get(areaCode, it -> read(it, now));
        if (known.span.contains(now)) return known;
        var other = read(areaCode, now);
        remembered.put(areaCode, other);
        return other;
    }

    private Around read(String areaCode, Instant now) {
        var span = new TimeWindow(now.minus(AROUND), now.plus(AROUND));
        return new Around(span, shifts.touching(areaCode, span.start(), span.end()));
    }

    private static OnDuty onDuty(Staff staff, Shift shift) {
        return new OnDuty(staff.id(), staff.name(), staff.staffNo(), staff.phone(), shift.kind(), shift.skills());
    }
}
