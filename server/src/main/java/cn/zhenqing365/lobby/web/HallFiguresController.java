package cn.zhenqing365.lobby.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobbies;
import cn.zhenqing365.lobby.actions.HallFigures;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Waits, service times, who left; and how many counters should be open when. */
@RestController
@RequestMapping("/api/lobbies/{code}")
class HallFiguresController {
    private static final Role[] READ_FIGURES = {Role.LOBBY_MANAGER, Role.LOBBY_HEAD, Role.QUALITY, Role.LEADER, Role.ADMIN};

    private final Lobbies lobbies;
    private final HallFigures figures;
    private final Clock clock;

    HallFiguresController(Lobbies lobbies, HallFigures figures, Clock clock) {
        this.lobbies = lobbies;
        this.figures = figures;
        this.clock = clock;
    }

    /** Both days included; waits and services in seconds. */
    @GetMapping("/figures")
    HallFigures.Whole between(@PathVariable String code, @RequestParam String from, @RequestParam String until) {
        SignedIn.requireRole(READ_FIGURES);
        return figures.between(DutyController.mine(lobbies, code), DutyController.day(from), DutyController.until(from, until), clock.instant());
    }

    /** @param weekday 1 Monday to 7 Sunday */
    @GetMapping("/staffing")
    HallFigures.Advice advice(@PathVariable String code, @RequestParam int weekday) {
        SignedIn.requireRole(READ_FIGURES);
        if (weekday < 1 || weekday > 7) throw Refused.because("INVALID_DAY", "day", weekday);
        return figures.advice(DutyController.mine(lobbies, code), weekday, clock.instant());
    }
}
