package cn.zhenqing365.roster;

import cn.zhenqing365.kernel.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One shift with what bears on it: the leave its technician took meanwhile, and the technician's skills. */
record Shift(UUID staffId, String areaCode, ShiftKind kind, TimeWindow hours, List<TimeWindow> leave, Set<String> skills) {
    boolean worksAt(Instant now) {
        return hours.contains(now) && leave.stream().noneMatch(it -> it.contains(now));
    }
}
