package cn.zhenqing365.lobby.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobbies;
import cn.zhenqing365.lobby.actions.ProposeDuty;
import cn.zhenqing365.planner.Sentence;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A month of lobby managers, proposed and then kept as the head of the lobby wants it. */
@RestController
class DutyProposalController {
    record Proposal(String month, List<ProposeDuty.Day> days, List<Sentence> why) {}

    record Wanted(List<ProposeDuty.Day> days) {}

    private final Lobbies lobbies;
    private final ProposeDuty propose;

    DutyProposalController(Lobbies lobbies, ProposeDuty propose) {
        this.lobbies = lobbies;
        this.propose = propose;
    }

    /** Nothing is kept by asking. Days that are over are left out. */
    @GetMapping("/api/lobbies/{code}/duty-proposal")
    Proposal propose(@PathVariable String code, @RequestParam String month) {
        SignedIn.requireRole(Role.LOBBY_HEAD, Role.ADMIN);
        var it = propose.propose(DutyController.mine(lobbies, code), month(month));
        return new Proposal(it.month().toString(), it.days(), it.why());
    }

    @PutMapping("/api/lobbies/{code}/duty-proposal")
    ResponseEntity<Void> keep(@PathVariable String code, @RequestBody Wanted it) {
        SignedIn.requireRole(Role.LOBBY_HEAD, Role.ADMIN);
        if (it.days() == null || it.days().size() > 31) throw Refused.because("INVALID_DAY", "day", "");
        propose.keep(DutyController.mine(lobbies, code), it.days(), SignedIn.actor());
        return ResponseEntity.noContent().build();
    }

    private static YearMonth month(String written) {
        try {
            return YearMonth.parse(written);
        } catch (DateTimeException unreadable) {
            throw Refused.because("INVALID_MONTH", "month", written.length() > 20 ? written.substring(0, 20) : written);
        }
    }
}
