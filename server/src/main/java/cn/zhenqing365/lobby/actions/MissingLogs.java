package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.Queue;
import cn.zhenqing365.lobby.model.CheckRound;
import cn.zhenqing365.lobby.model.DutyLog;
import cn.zhenqing365.lobby.store.DutyRulesStore;
import cn.zhenqing365.lobby.store.LobbyStore;
import cn.zhenqing365.lobby.store.LogStore;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A log nobody has signed by the evening is told to the head of the lobby, once, the same evening (text, and the list of logs). */
@Component
public class MissingLogs {
    private static final int DAYS_BACK = 7;
    private static final Map<CheckRound, String> ROUND = Map.of(CheckRound.BEFORE, "班前", CheckRound.DURING, "班中", CheckRound.AFTER, "班后");

    private final LogStore store;
    private final LobbyStore lobbies;
    private final DutyRulesStore rules;
    private final StaffMembers staff;
    private final Messages messages;
    private final Journal journal;
    private final Clock clock;

    MissingLogs(LogStore store, LobbyStore lobbies, DutyRulesStore rules, StaffMembers staff, Messages messages, Journal journal, Clock clock) {
        this.store = store;
        this.lobbies = lobbies;
        this.rules = rules;
        this.staff = staff;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return how many were told */
    @Transactional
    public int tell() {
        var now = clock.instant();
        var inForce = rules.inForce(now);
        var halls = lobbies.all().stream().collect(Collectors.toMap(Lobby::id, it -> it));
        int told = 0;
        for (var log : store.untold(Queue.day(now).minusDays(DAYS_BACK))) {
            var lobby = halls.get(log.lobbyId());
            if (lobby == null || now.isBefore(inForce.missingFrom(log.day(), lobby.closes())) || !store.told(lobby.id(), log.day(), now)) continue;
            heads(lobby).forEach(head -> text(lobby, log, head, now));
            journal.write(Happening.of("DUTY_LOG_MISSING", "LOBBY", lobby.id(), lobby.id(), lobby.areaCode(), Actor.SYSTEM, now, "lobby", lobby.code(),
                    "day", log.day().toString(), "openRounds", log.openRounds().size()));
            told++;
        }
        return told;
    }

    private List<Staff> heads(Lobby lobby) {
        var named = lobby.headId() == null ? List.<Staff>of() : staff.find(lobby.headId()).filter(Staff::active).stream().toList();
        return named.isEmpty() ? staff.inRole(Role.LOBBY_HEAD, lobby.areaCode()) : named;
    }

    private void text(Lobby lobby, DutyLog log, Staff head, Instant now) {
        if (head.phone() == null || head.phone().isBlank() || !PhoneNumber.of(head.phone()).isMobile()) return;
        var rounds = log.openRounds().isEmpty() ? "" : ",未完成检查:" + log.openRounds().stream().map(ROUND::get).collect(Collectors.joining("、"));
        messages.queue(now, new OutgoingText(Ids.at(now), head.phone(), "%s%d月%d日大堂值班日志尚未签字%s,请督促。".formatted(lobby.name(), log.day().getMonthValue(),
                log.day().getDayOfMonth(), rounds), "DUTY_LOG_MISSING", lobby.id(), lobby.id(), false));
    }
}
