package cn.zhenqing365.lobby.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.actions.ChangeRules;
import cn.zhenqing365.lobby.actions.ReadRules;
import cn.zhenqing365.lobby.model.QueueRules;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the queue and their versions. */
@RestController
@RequestMapping("/api/lobby-rules")
class LobbyRulesController {
    record Wanted(Instant effectiveFrom, QueueRules rules) {
        Wanted {
            if (rules == null) throw Refused.because("MISSING_RULES");
        }
    }

    private final ReadRules read;
    private final ChangeRules change;

    LobbyRulesController(ReadRules read, ChangeRules change) {
        this.read = read;
        this.change = change;
    }

    /** Newest first. */
    @GetMapping
    List<ReadRules.Version> all() {
        return read.all();
    }

    @PostMapping
    List<ReadRules.Version> change(@RequestBody Wanted it) {
        SignedIn.requireRole(Role.LOBBY_HEAD, Role.ADMIN);
        change.change(it.rules(), it.effectiveFrom(), SignedIn.actor());
        return read.all();
    }
}
