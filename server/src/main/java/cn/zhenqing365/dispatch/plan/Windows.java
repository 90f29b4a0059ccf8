package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.appointment.Appointments;
import cn.zhenqing365.appointment.Hold;
import cn.zhenqing365.appointment.Holds;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.dispatch.plan.model.Crew;
import cn.zhenqing365.dispatch.plan.model.DayPicture;
import cn.zhenqing365.dispatch.plan.model.FreeWindows;
import cn.zhenqing365.dispatch.plan.model.Job;
import cn.zhenqing365.dispatch.plan.model.PlanRules;
import cn.zhenqing365.dispatch.plan.store.PlanRulesStore;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.workorder.FaultCatalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for "when can someone come?": windows that fit the real routes, and one of them kept for the caller. */
@Component
public class Windows {
    /**
     * @param fault of the fault list or the list of jobs; null for a visit of the usual length by anybody
     * @param services TV, BROADBAND of a job; empty for a fault
     * @param only this technician, or null for anybody of the team
     */
    public record Ask(UUID householdId, String fault, List<String> services, UUID only) {}

    private final Pictures pictures;
    private final Households households;
    private final FaultCatalogue faults;
    private final Appointments appointments;
    private final Holds holds;
    private final PlanRulesStore rules;
    private final Clock clock;

    Windows(Pictures pictures, Households households, FaultCatalogue faults, Appointments appointments, Holds holds, PlanRulesStore rules, Clock clock) {
        this.pictures = pictures;
        this.households = households;
        this.faults = faults;
        this.appointments = appointments;
        this.holds = holds;
        this.rules = rules;
        this.clock = clock;
    }

    /** Reads only. @throws Refused NOT_FOUND, INVALID_FAULT_CODE */
    @Transactional(readOnly = true)
    public WindowsAnswer of(Ask ask) {
        var now = clock.instant();
        var in = rules.inForce(now);
        var area = households.brief(ask.householdId).areaCode();
        var wish = wish(ask, in);
        var offers = new ArrayList<WindowOffer>();
        var full = new ArrayList<LocalDate>();
        WindowsAnswer.Forecast forecast = null;
        for (var day : pictures.ahead(area, LocalDate.ofInstant(now, Zones.CHINA), in.daysAhead(), now)) {
            if (forecast == null) forecast = forecast(day, in);
            if (room(day, in) < wish.minutes()) full.add(day.day());
            else offers.addAll(free(day, in, wish, FreeWindows.ofDay(day, in)).stream().map(Windows::offer).toList());
        }
        offers.sort(Comparator.comparingDouble(it -> it.extraMinutes() + risk(it.slackMinutes()) + Duration.between(now, it.start()).toMinutes() / 60.0 * in.waitPerHour()));
        return new WindowsAnswer(wish.minutes(), offers.stream().limit(in.offers()).toList(), full, forecast);
    }

    /**
     * Keeps a window for the caller. Callers for one area and day come one after the other here, each seeing what the one before was given.
     *
     * @throws Refused WINDOW_TAKEN, DAY_FULL, WINDOW_TOO_WIDE
     */
    @Transactional
    public Hold hold(Ask ask, TimeWindow window, UUID by) {
        var now = clock.instant();
        var in = rules.inForce(now);
        if (window.length().toMinutes() > in.windowMinutes()) throw Refused.because("WINDOW_TOO_WIDE", "hours", in.windowMinutes() / 60);
        if (!window.end().isAfter(now)) throw Refused.because("WINDOW_IN_THE_PAST", "end", window.end());
        var area = households.brief(ask.householdId).areaCode();
        var day = LocalDate.ofInstant(window.start(), Zones.CHINA);
        holds.lockDay(area, day);
        var picture = pictures.ahead(area, day, 1, now).get(0);
        var wish = wish(ask, in);
        int room = room(picture, in);
        if (room < wish.minutes()) throw Refused.because("DAY_FULL", "area", area);
        for (var free : free(picture, in, wish, List.of(window))) {
            var hold = new Hold(Ids.at(now), area, ask.householdId, free.who().id(), window, free.arrival(), wish.minutes(), by, now, now.plusSeconds(in.holdSeconds()), null);
            if (!holds.keep(hold)) continue;
            holds.filled(area, day, capacity(picture, in) * in.fillPercent() / 100, capacity(picture, in) * in.fillPercent() / 100 - room + wish.minutes());
            return hold;
        }
        throw Refused.because("WINDOW_TAKEN", "start", window.start());
    }

    /** The caller does not want it after all. @throws Refused NOT_FOUND */
    @Transactional
    public void release(UUID holdId, UUID by) {
        var hold = holds.lock(holdId);
        if (!hold.heldBy().equals(by)) throw Refused.notFound("HOLD", holdId);
        holds.end(holdId, "RELEASED", null, clock.instant());
    }

    /** Open work and the days it takes, of each area. */
    @Transactional(readOnly = true)
    public List<WindowsAnswer.Forecast> forecasts(Collection<String> areas) {
        var now = clock.instant();
        var in = rules.inForce(now);
        return pictures.of(areas, LocalDate.ofInstant(now, Zones.CHINA), now).values().stream().map(it -> forecast(it, in)).toList();
    }

    private FreeWindows.Wish wish(Ask ask, PlanRules in) {
        var at = households.places(Set.of(ask.householdId)).get(ask.householdId);
        if (ask.fault == null) return new FreeWindows.Wish(at, in.usualMinutes(), List.of(), ask.only);
        var fault = faults.get(ask.fault);
        var services = ask.services == null || ask.services.isEmpty() ? List.of(fault.service()) : ask.services;
        if (!fault.isJob()) return new FreeWindows.Wish(at, fault.minutes(), List.of(Set.copyOf(fault.skills())), ask.only);
        return new FreeWindows.Wish(at, fault.minutes() * services.size(), services.stream().map(it -> Pictures.skillsFor(fault.skills(), it)).toList(), ask.only);
    }

    private List<FreeWindows.Free> free(DayPicture day, PlanRules in, FreeWindows.Wish wish, List<TimeWindow> windows) {
        if (windows.isEmpty()) return List.of();
        var taken = appointments.taken(day.crews().stream().map(Crew::id).toList(), windows.get(0).start().minusSeconds(3600), windows.get(windows.size() - 1).end(), day.now());
        return FreeWindows.of(day, in, wish, taken, windows);
    }

    /** Minutes that may still be promised that day. */
    private static int room(DayPicture day, PlanRules in) {
        int promised = day.jobs().stream().filter(it -> it.work().state().isOpen() && it.work().windowStart() != null).mapToInt(Job::minutes).sum()
                + day.holds().stream().mapToInt(Hold::minutes).sum();
        return capacity(day, in) * in.fillPercent() / 100 - promised;
    }

    /** What is left of everybody's working time. */
    private static int capacity(DayPicture day, PlanRules in) {
        return (int) day.crews().stream().map(it -> it.ahead(day.now(), in.longestShiftHours())).filter(it -> it != null)
                .mapToLong(it -> it.length().toMinutes() - (it.length().toMinutes() > 6 * 60L ? in.breakMinutes() : 0)).sum();
    }

    private static WindowsAnswer.Forecast forecast(DayPicture day, PlanRules in) {
        var load = DayBoards.load(day, in);
        return new WindowsAnswer.Forecast(day.areaCode(), load.workMinutes() + load.travelMinutes(), load.daysToClear());
    }

    private static double risk(int slackMinutes) {
        return Math.max(0, 15 - slackMinutes);
    }

    private static WindowOffer offer(FreeWindows.Free it) {
        var offer = it.offer();
        return new WindowOffer(it.window().start(), it.window().end(), it.who().id(), it.who().name(), it.who().staffNo(), it.arrival(), (int) Math.round(offer.extraMinutes()),
                (int) Math.round(Math.min(offer.slack(), it.window().length().toMinutes())), new DayBoard.Words(offer.why().zh(), offer.why().en()));
    }
}
