package cn.zhenqing365.roster.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.roster.RosterRequest;
import cn.zhenqing365.roster.RosterRequest.Kind;
import cn.zhenqing365.roster.RosterRequest.State;
import cn.zhenqing365.roster.store.MonthStore;
import cn.zhenqing365.roster.store.RosterRequestStore;
import cn.zhenqing365.roster.store.RosterRuleStore;
import cn.zhenqing365.roster.store.ShiftRows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leave and wishes: asked and taken back by the person, decided by another. */
@Component
public class AskRosterRequest {
    private static final Set<String> LEAVE = Set.of("ANNUAL", "SICK", "PERSONAL");
    private static final int LONGEST_NOTE = 200, MOST_DAYS = 92, AHEAD_DAYS = 400;
    private final RosterRequestStore requests;
    private final MonthStore months;
    private final RosterRuleStore rules;
    private final ShiftRows shifts;
    private final TellPeople tell;
    private final Journal journal;
    private final Clock clock;

    AskRosterRequest(RosterRequestStore requests, MonthStore months, RosterRuleStore rules, ShiftRows shifts, TellPeople tell, Journal journal, Clock clock) {
        this.requests = requests;
        this.months = months;
        this.rules = rules;
        this.shifts = shifts;
        this.tell = tell;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param until null for one day. @throws Refused INVALID_DAY, INVALID_SHIFT_KIND, INVALID_LEAVE_KIND, REASON_OUT_OF_RANGE, WISH_TOO_LATE, ALREADY_ASKED */
    @Transactional
    public RosterRequest ask(UUID staff, Kind kind, LocalDate from, LocalDate until, String type, String note, Actor by) {
        var now = clock.instant();
        var today = now.atZone(Zones.CHINA).toLocalDate();
        var last = until == null ? from : until;
        if (kind == null || from == null || from.isBefore(today) || last.isBefore(from) || last.isAfter(from.plusDays(MOST_DAYS)) || from.isAfter(today.plusDays(AHEAD_DAYS)) || kind != Kind.LEAVE && !last.equals(from))
            throw Refused.because("INVALID_DAY", "day", String.valueOf(last));
        if (note != null && note.length() > LONGEST_NOTE) throw Refused.because("REASON_OUT_OF_RANGE", "most", LONGEST_NOTE);
        if (kind == Kind.LEAVE && !LEAVE.contains(String.valueOf(type))) throw Refused.because("INVALID_LEAVE_KIND", "kind", String.valueOf(type));
        if (kind == Kind.LIKE || kind == Kind.DISLIKE) rules.inForce(now).rules().kind(type);
        if (kind != Kind.LEAVE && months.published(YearMonth.from(from)).isPresent()) throw Refused.because("WISH_TOO_LATE", "month", YearMonth.from(from).toString());
        var it = new RosterRequest(Ids.at(now), staff, kind, from, last, kind == Kind.OFF ? null : type, note == null || note.isBlank() ? null : note.strip(), State.ASKED, now, null, null);
        try {
            requests.ask(it);
        } catch (DuplicateKeyException there) {
            throw Refused.because("ALREADY_ASKED", "day", from.toString());
        }
        journal.write(Happening.of("ROSTER_REQUESTED", "STAFF", staff, it.id(), null, by, now, "kind", kind.name(), "from", from.toString(), "until", last.toString(), "type", it.type()));
        return it;
    }

    /** @throws Refused NOT_FOUND, REQUEST_DECIDED */
    @Transactional
    public void withdraw(UUID id, UUID staff) {
        var it = open(id);
        if (!it.staffId().equals(staff)) throw Refused.notFound("request", id);
        requests.decide(id, State.WITHDRAWN, null, clock.instant(), null);
    }

    /** Leave that is approved counts at once, for dispatch too. @throws Refused NOT_FOUND, REQUEST_DECIDED, ROSTER_REASON_NEEDED */
    @Transactional
    public void decide(UUID id, boolean approved, String reason, Actor by) {
        var it = open(id);
        if (!approved && (reason == null || reason.isBlank())) throw Refused.because("ROSTER_REASON_NEEDED");
        if (reason != null && reason.length() > LONGEST_NOTE) throw Refused.because("REASON_OUT_OF_RANGE", "most", LONGEST_NOTE);
        var now = clock.instant();
        requests.decide(id, approved ? State.APPROVED : State.REFUSED, by.name(), now, reason == null || reason.isBlank() ? null : reason.strip());
        if (approved && it.kind() == Kind.LEAVE) shifts.addLeave(it.id(), it.staffId(), ReadMonthBook.start(it.from()), ReadMonthBook.start(it.until().plusDays(1)), it.type());
        var what = it.kind() == Kind.LEAVE ? "请假" : "排班意愿";
        var days = TellPeople.day(it.from()) + (it.until().equals(it.from()) ? "" : "至" + TellPeople.day(it.until()));
        tell.say(it.staffId(), "您%s的%s%s。".formatted(days, what, approved ? "已批准" : "未批准:" + reason.strip()), id, now);
        journal.write(Happening.of(approved ? "ROSTER_REQUEST_APPROVED" : "ROSTER_REQUEST_REFUSED", "STAFF", it.staffId(), id, null, by, now, "kind", it.kind().name(), "from", it.from().toString(), "reason", reason));
    }

    private RosterRequest open(UUID id) {
        var it = requests.lock(id).orElseThrow(() -> Refused.notFound("request", id));
        if (it.state() != State.ASKED) throw Refused.because("REQUEST_DECIDED");
        return it;
    }
}
