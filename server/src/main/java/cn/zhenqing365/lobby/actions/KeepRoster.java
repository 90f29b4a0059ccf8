package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.model.DutyDay;
import cn.zhenqing365.lobby.store.DutyStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rota of the lobby managers (大堂经理排班): one person a day, and who stands in when that person is away. */
@Component
public class KeepRoster {
    private static final List<Role> MAY_SERVE = List.of(Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.AGENT);
    private static final int LONGEST_REASON = 200;

    private final DutyStore store;
    private final StaffMembers staff;
    private final Journal journal;
    private final Clock clock;

    KeepRoster(DutyStore store, StaffMembers staff, Journal journal, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /** Empty where nobody is down for the day. */
    public Optional<DutyDay> of(Lobby lobby, LocalDate day) {
        return store.find(lobby.id(), day);
    }

    /** Both days included. */
    public List<DutyDay> between(Lobby lobby, LocalDate from, LocalDate until) {
        return store.between(lobby.id(), from, until);
    }

    /** Who can be put down for this hall. */
    public List<Staff> people(Lobby lobby) {
        return MAY_SERVE.stream().flatMap(it -> staff.inRole(it, lobby.areaCode()).stream()).toList();
    }

    /** @param standInNo may be null. @throws Refused INVALID_DUTY_PERSON, STAND_IN_IS_THE_SAME */
    @Transactional
    public void put(Lobby lobby, LocalDate day, String staffNo, String standInNo, Actor by) {
        var person = person(lobby, staffNo);
        var standIn = standInNo == null || standInNo.isBlank() ? null : person(lobby, standInNo);
        if (standIn != null && standIn.id().equals(person.id())) throw Refused.because("STAND_IN_IS_THE_SAME", "name", person.name());
        var before = store.find(lobby.id(), day).filter(it -> it.staffId().equals(person.id()));
        write(lobby, new DutyDay(lobby.id(), day, person.id(), standIn == null ? null : standIn.id(), before.map(DutyDay::away).orElse(false),
                before.map(DutyDay::reason).orElse(null)), "DUTY_ROSTERED", by);
    }

    /** Away, and the stand-in acts; or back again. @throws Refused NOBODY_ON_DUTY, NO_STAND_IN */
    @Transactional
    public void away(Lobby lobby, LocalDate day, boolean away, String reason, Actor by) {
        var it = store.find(lobby.id(), day).orElseThrow(() -> Refused.because("NOBODY_ON_DUTY", "day", day.toString()));
        if (away && it.standInId() == null) throw Refused.because("NO_STAND_IN", "day", day.toString());
        var why = reason == null || reason.isBlank() || !away ? null : reason.strip();
        if (why != null && why.length() > LONGEST_REASON) throw Refused.because("INVALID_NOTE_TOO_LONG", "length", why.length(), "longest", LONGEST_REASON);
        write(lobby, new DutyDay(it.lobbyId(), day, it.staffId(), it.standInId(), away, why), away ? "DUTY_AWAY" : "DUTY_BACK", by);
    }

    /** Who acts; else the head of the lobby, else whoever leads the hall: a customer in the hall always has somebody. */
    public Staff answersFor(Lobby lobby, LocalDate day) {
        return Stream.of(of(lobby, day).map(DutyDay::acting), Optional.ofNullable(lobby.headId())).flatMap(Optional::stream).flatMap(it -> staff.find(it).stream())
                .filter(Staff::active).findFirst()
                .or(() -> people(lobby).stream().findFirst()).orElseThrow(() -> Refused.because("NOBODY_TO_ANSWER"));
    }

    private Staff person(Lobby lobby, String staffNo) {
        return staff.byNo(staffNo == null ? "" : staffNo).filter(it -> it.active() && MAY_SERVE.contains(it.role()) && it.sees(lobby.areaCode()))
                .orElseThrow(() -> Refused.because("INVALID_DUTY_PERSON", "staffNo", staffNo == null ? "" : staffNo));
    }

    private void write(Lobby lobby, DutyDay it, String what, Actor by) {
        var now = clock.instant();
        store.put(it, by.id(), now);
        UUID acting = it.acting();
        journal.write(Happening.of(what, "LOBBY", lobby.id(), lobby.id(), lobby.areaCode(), by, now, "lobby", lobby.code(), "day", it.day().toString(),
                "acting", acting == null ? "" : staff.find(acting).map(Staff::name).orElse(""), "reason", it.reason()));
    }
}
