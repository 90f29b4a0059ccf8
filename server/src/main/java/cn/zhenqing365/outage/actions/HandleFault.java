package cn.zhenqing365.outage.actions;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.outage.AreaFault;
import cn.zhenqing365.outage.model.OutageText;
import cn.zhenqing365.outage.model.Reason;
import cn.zhenqing365.outage.store.FaultStore;
import cn.zhenqing365.outage.store.HomeStore;
import cn.zhenqing365.outage.store.OutageRuleStore;
import cn.zhenqing365.promise.Promises;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done about an area fault: everybody behind it is told, the crew arrives, the service is back, or it was none. */
@Component
public class HandleFault {
    private static final List<String> ALL = List.of("TV", "BROADBAND");
    private final FaultStore faults;
    private final HomeStore homes;
    private final OutageRuleStore rules;
    private final Households households;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    HandleFault(FaultStore faults, HomeStore homes, OutageRuleStore rules, Households households, Promises promises, Journal journal, Clock clock) {
        this.faults = faults;
        this.homes = homes;
        this.rules = rules;
        this.households = households;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** A whole area has no node to find its homes by: the hotline tells those who call. @throws Refused NOT_FOUND, AREA_FAULT_OVER, AREA_FAULT_ANNOUNCED, AREA_FAULT_WITHOUT_NODE */
    @Transactional
    public AreaFault announce(String number, Actor by) {
        var it = open(number);
        if (it.announcedAt() != null) throw Refused.because("AREA_FAULT_ANNOUNCED", "number", number);
        if (it.nodeCode().equals("*")) throw Refused.because("AREA_FAULT_WITHOUT_NODE", "number", number);
        var now = now();
        var behind = households.behind(List.of(it.nodeCode()), ALL);
        homes.keep(it.id(), "NOTICE", OutageText.fault(), behind, rules.inForce(now).waking(now), now);
        faults.announced(it.id(), behind.size(), now);
        write("AREA_FAULT_ANNOUNCED", it, by, now, "homes", behind.size());
        return faults.lock(number).orElseThrow();
    }

    /** A crew stands there: CLK-08 is kept. @param at when; null for now. @throws Refused NOT_FOUND, AREA_FAULT_OVER, CREW_THERE_ALREADY, SEEN_AT_OUT_OF_RANGE */
    @Transactional
    public AreaFault arrived(String number, Instant at, Actor by) {
        var it = open(number);
        if (it.onSiteAt() != null) throw Refused.because("CREW_THERE_ALREADY", "number", number);
        var now = now();
        var when = at == null ? now : at.truncatedTo(ChronoUnit.MICROS);
        if (when.isAfter(now) || when.isBefore(it.beganAt())) throw Refused.because("SEEN_AT_OUT_OF_RANGE");
        faults.onSite(it.id(), by.name(), when);
        promises.keepThread(it.id(), Set.of("CLK-08"), when);
        write("AREA_FAULT_CREW_ON_SITE", it, by, when);
        return faults.lock(number).orElseThrow();
    }

    /** It works again. Restored from afar, without a crew: that keeps CLK-08 too. @throws Refused NOT_FOUND, AREA_FAULT_OVER, REASON_OUT_OF_RANGE */
    @Transactional
    public AreaFault restored(String number, String what, Actor by) {
        var it = open(number);
        var words = Reason.given(what);
        var now = now();
        homes.keepSilent(it.id());
        homes.tellAgain(it.id(), "RESTORED", OutageText.restored(), rules.inForce(now).waking(now), now);
        faults.restored(it.id(), words, now);
        promises.keepThread(it.id(), Set.of("CLK-08"), now);
        write("AREA_FAULT_RESTORED", it, by, now, "words", words);
        return faults.lock(number).orElseThrow();
    }

    /** It was none: nothing is owed for it. @throws Refused NOT_FOUND, AREA_FAULT_OVER, REASON_OUT_OF_RANGE */
    @Transactional
    public AreaFault wasNone(String number, String why, Actor by) {
        var it = open(number);
        var words = Reason.given(why);
        var now = now();
        homes.keepSilent(it.id());
        faults.restored(it.id(), words, now);
        promises.withdraw(it.id(), Set.of("CLK-08"), now);
        write("AREA_FAULT_WAS_NONE", it, by, now, "words", words);
        return faults.lock(number).orElseThrow();
    }

    private AreaFault open(String number) {
        var it = faults.lock(number).orElseThrow(() -> Refused.notFound("fault", number));
        if (it.restoredAt() != null) throw Refused.because("AREA_FAULT_OVER", "number", number);
        return it;
    }

    private void write(String what, AreaFault it, Actor by, Instant at, Object... facts) {
        journal.write(Happening.of(what, "AREA_FAULT", it.id(), it.id(), it.areaCode(), by, at, facts));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
