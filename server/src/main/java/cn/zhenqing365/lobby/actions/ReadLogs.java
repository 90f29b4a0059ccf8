package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.model.DutyLog;
import cn.zhenqing365.lobby.model.DutyRules;
import cn.zhenqing365.lobby.store.DutyRulesStore;
import cn.zhenqing365.lobby.store.LogStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The logs as they are, and the rules they follow. */
@Component
public class ReadLogs {
    private final LogStore store;
    private final DutyRulesStore rules;
    private final HallFigures figures;

    ReadLogs(LogStore store, DutyRulesStore rules, HallFigures figures) {
        this.store = store;
        this.rules = rules;
        this.figures = figures;
    }

    /** @throws Refused NOT_FOUND before the day was opened */
    public DutyLog of(Lobby lobby, LocalDate day) {
        return store.find(lobby.id(), day).orElseThrow(() -> Refused.notFound("LOG", day));
    }

    /** Newest first, both days included. */
    public List<DutyLog> between(Lobby lobby, LocalDate from, LocalDate until) {
        return store.between(lobby.id(), from, until);
    }

    /** As they stood at the signature; before it, as they stand now. */
    public Map<String, Object> figures(Lobby lobby, DutyLog log, Instant now) {
        return log.figures() != null ? log.figures() : figures.ofDay(lobby, log.day(), now);
    }

    public DutyRules rules(Instant at) {
        return rules.inForce(at);
    }

    /** Not signed though it should be. */
    public boolean isMissing(Lobby lobby, DutyLog log, Instant now) {
        return !log.isSigned() && !now.isBefore(rules.inForce(now).missingFrom(log.day(), lobby.closes()));
    }
}
