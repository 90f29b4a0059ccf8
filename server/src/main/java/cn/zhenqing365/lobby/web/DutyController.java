package cn.zhenqing365.lobby.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobbies;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.actions.ChangeDutyRules;
import cn.zhenqing365.lobby.actions.KeepRoster;
import cn.zhenqing365.lobby.actions.ReadLogs;
import cn.zhenqing365.lobby.model.DutyDay;
import cn.zhenqing365.lobby.model.DutyRules;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lobby manager of the day: the rota, the stand-in, and the rules of duty. */
@RestController
class DutyController {
    private static final int MOST_DAYS = 400;

    record Person(String staffNo, String name, Role role) {}

    /** @param acting null when nobody is down, or the person is away without a stand-in */
    record Day(LocalDate day, Person person, Person standIn, boolean away, String reason, Person acting) {}

    record Wanted(String staffNo, String standInNo) {}

    record Away(boolean away, String reason) {}

    record WantedRules(Instant effectiveFrom, DutyRules rules) {
        WantedRules {
            if (rules == null) throw Refused.because("MISSING_RULES");
        }
    }

    private final Lobbies lobbies;
    private final KeepRoster roster;
    private final ReadLogs logs;
    private final ChangeDutyRules change;
    private final StaffMembers staff;
    private final Clock clock;

    DutyController(Lobbies lobbies, KeepRoster roster, ReadLogs logs, ChangeDutyRules change, StaffMembers staff, Clock clock) {
        this.lobbies = lobbies;
        this.roster = roster;
        this.logs = logs;
        this.change = change;
        this.staff = staff;
        this.clock = clock;
    }

    /** Both days included; days nobody is down for are left out. */
    @GetMapping("/api/lobbies/{code}/duty")
    List<Day> days(@PathVariable String code, @RequestParam String from, @RequestParam String until) {
        return roster.between(mine(lobbies, code), day(from), until(from, until)).stream().map(this::view).toList();
    }

    @GetMapping("/api/lobbies/{code}/people")
    List<Person> people(@PathVariable String code) {
        return roster.people(mine(lobbies, code)).stream().map(DutyController::person).toList();
    }

    @PutMapping("/api/lobbies/{code}/duty/{day}")
    Day put(@PathVariable String code, @PathVariable String day, @RequestBody Wanted it) {
        SignedIn.requireRole(Role.LOBBY_HEAD, Role.ADMIN);
        roster.put(mine(lobbies, code), day(day), it.staffNo(), it.standInNo(), SignedIn.actor());
        return view(roster.of(mine(lobbies, code), day(day)).orElseThrow());
    }

    @PutMapping("/api/lobbies/{code}/duty/{day}/absence")
    Day away(@PathVariable String code, @PathVariable String day, @RequestBody Away it) {
        SignedIn.requireRole(Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.ADMIN);
        roster.away(mine(lobbies, code), day(day), it.away(), it.reason(), SignedIn.actor());
        return view(roster.of(mine(lobbies, code), day(day)).orElseThrow());
    }

    @GetMapping("/api/lobby-duty-rules")
    DutyRules rules() {
        return logs.rules(clock.instant());
    }

    /** A new version, from a moment on. */
    @PostMapping("/api/lobby-duty-rules")
    DutyRules change(@RequestBody WantedRules it) {
        SignedIn.requireRole(Role.LOBBY_HEAD, Role.ADMIN);
        change.change(it.rules(), it.effectiveFrom(), SignedIn.actor());
        return rules();
    }

    static Lobby mine(Lobbies lobbies, String code) {
        var lobby = lobbies.byCode(code);
        SignedIn.requireArea(lobby.areaCode());
        return lobby;
    }

    /** @throws Refused INVALID_DAY */
    static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException unreadable) {
            throw Refused.because("INVALID_DAY", "day", written.length() > 20 ? written.substring(0, 20) : written);
        }
    }

    /** The end of a period that is neither empty nor endless. */
    static LocalDate until(String from, String until) {
        var end = day(until);
        if (end.isBefore(day(from)) || end.isAfter(day(from).plusDays(MOST_DAYS))) throw Refused.because("INVALID_DAY", "day", until);
        return end;
    }

    private Day view(DutyDay it) {
        return new Day(it.day(), who(it.staffId()), who(it.standInId()), it.away(), it.reason(), who(it.acting()));
    }

    private Person who(UUID id) {
        return id == null ? null : staff.find(id).map(DutyController::person).orElse(null);
    }

    private static Person person(Staff it) {
        return new Person(it.staffNo(), it.name(), it.role());
    }
}
