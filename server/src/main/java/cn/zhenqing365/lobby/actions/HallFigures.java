package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.Queue;
import cn.zhenqing365.lobby.model.DutyLog;
import cn.zhenqing365.lobby.model.ErlangC;
import cn.zhenqing365.lobby.store.DutyRulesStore;
import cn.zhenqing365.lobby.store.HistoryStore;
import cn.zhenqing365.lobby.store.LogStore;
import cn.zhenqing365.lobby.store.RulesStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hall figures (K16, K17) and the staffing advice: read from the queue, nothing is written. */
@Component
public class HallFigures {
    private static final int SECONDS_OF_SLOT = 1800;

    /** @param logs complete of {@code logDays} (K17) */
    public record Whole(List<HistoryStore.Line> days, List<HistoryStore.Line> hours, HistoryStore.Line together, int targetWaitMinutes, int targetServiceMinutes,
                        int logs, int logDays) {}

    /** A half hour of a usual weekday: {@code counters} are advised, so that the target share is called in time. */
    public record Slot(String from, double arrivals, int counters, Double share, Double meanWaitSeconds) {}

    /** @param weekday 1 Monday to 7; {@code days} how many such days were counted; {@code measured} whether the service time is the hall's own */
    public record Advice(int weekday, long days, double serviceSeconds, boolean measured, int targetWaitMinutes, int targetPercent, int counters, List<Slot> slots) {}

    private final HistoryStore history;
    private final LogStore logs;
    private final RulesStore rules;
    private final DutyRulesStore dutyRules;

    HallFigures(HistoryStore history, LogStore logs, RulesStore rules, DutyRulesStore dutyRules) {
        this.history = history;
        this.logs = logs;
        this.rules = rules;
        this.dutyRules = dutyRules;
    }

    /** Both days included; a day that is not over has no log that counts yet. */
    public Whole between(Lobby lobby, LocalDate from, LocalDate until, Instant now) {
        var inForce = rules.inForce(now);
        int wait = inForce.targetWaitMinutes() * 60;
        int service = inForce.targetServiceMinutes() * 60;
        var kept = logs.between(lobby.id(), from, until).stream().filter(it -> it.isSigned() || it.day().isBefore(Queue.day(now))).toList();
        var together = history.together(lobby.id(), from, until, wait, service);
        return new Whole(history.byDay(lobby.id(), from, until, wait, service), history.byHour(lobby.id(), from, until, wait, service),
                together.isEmpty() ? null : together.get(0), inForce.targetWaitMinutes(), inForce.targetServiceMinutes(),
                (int) kept.stream().filter(DutyLog::isComplete).count(), kept.size());
    }

    /** What the duty log says of its day: counts, and minutes of waiting and serving. */
    public Map<String, Object> ofDay(Lobby lobby, LocalDate day, Instant now) {
        var it = between(lobby, day, day, now).together();
        var said = new LinkedHashMap<String, Object>();
        said.put("taken", it == null ? 0 : it.taken());
        said.put("served", it == null ? 0 : it.served());
        said.put("left", it == null ? 0 : it.left());
        said.put("absent", it == null ? 0 : it.absent());
        said.put("lateWaits", it == null ? 0 : it.lateWaits());
        said.put("waitP90", it == null ? null : it.waitP90());
        said.put("serviceP90", it == null ? null : it.serviceP90());
        var start = day.atStartOfDay(Zones.CHINA);
        said.putAll(history.others(lobby.id(), start.toInstant(), start.plusDays(1).toInstant()));
        return said;
    }

    /** From the same weekdays of the last weeks, today left out. */
    public Advice advice(Lobby lobby, int weekday, Instant now) {
        var inForce = rules.inForce(now);
        var duty = dutyRules.inForce(now);
        var until = Queue.day(now).minusDays(1);
        var from = until.minusWeeks(duty.historyWeeks());
        var days = history.openDays(lobby.id(), from, until).getOrDefault(weekday, 0L);
        var past = history.together(lobby.id(), from, until, 0, 0);
        var measured = past.isEmpty() || past.get(0).serviceMean() == null ? null : past.get(0).serviceMean();
        double service = measured != null ? Math.max(1, measured) : inForce.businesses().stream().mapToInt(it -> it.minutes() * 60).average().orElseThrow();
        var slots = new ArrayList<Slot>();
        for (var it : days == 0 ? List.<HistoryStore.Arrivals>of() : history.arrivals(lobby.id(), weekday, from, until))
            slots.add(slot(it.slot(), (double) it.taken() / days, service, inForce.targetWaitMinutes(), duty.waitPercent()));
        return new Advice(weekday, days, service, measured != null, inForce.targetWaitMinutes(), duty.waitPercent(),
                slots.stream().mapToInt(Slot::counters).max().orElse(0), slots);
    }

    private static Slot slot(int slot, double arrivals, double service, int targetMinutes, int percent) {
        var target = Duration.ofMinutes(targetMinutes);
        double rate = arrivals / SECONDS_OF_SLOT;
        int counters = ErlangC.counters(rate, service, target, percent / 100.0);
        var hall = new ErlangC(rate, service, counters);
        return new Slot(LocalTime.MIN.plusMinutes(slot * 30L).toString(), arrivals, counters, hall.calledWithin(target), hall.isStable() ? hall.meanWaitSeconds() : null);
    }
}
