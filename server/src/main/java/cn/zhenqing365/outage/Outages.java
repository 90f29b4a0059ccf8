package cn.zhenqing365.outage;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.outage.store.FaultStore;
import cn.zhenqing365.outage.store.HomeStore;
import cn.zhenqing365.outage.store.OutageRuleStore;
import cn.zhenqing365.outage.store.WorkStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door: what is planned, what is out, and who was told. */
@Component
public class Outages {
    private static final int MOST = 200;
    private final WorkStore works;
    private final FaultStore faults;
    private final HomeStore homes;
    private final OutageRuleStore rules;

    Outages(WorkStore works, FaultStore faults, HomeStore homes, OutageRuleStore rules) {
        this.works = works;
        this.faults = faults;
        this.homes = homes;
        this.rules = rules;
    }

    /** What is ahead first, the soonest on top. */
    public List<PlannedWork> works() {
        return works.list(MOST);
    }

    /** @throws Refused NOT_FOUND */
    public PlannedWork work(String number) {
        return works.find(number).orElseThrow(() -> Refused.notFound("work", number));
    }

    /** For everybody: announced and not over. */
    public List<PlannedWork> announced(Instant now) {
        return works.announced(now);
    }

    /** Open ones first. */
    public List<AreaFault> faults() {
        return faults.list(MOST);
    }

    /** Tickets that hang on this fault. */
    public List<UUID> tickets(UUID faultId) {
        return faults.tickets(faultId);
    }

    /** How many it concerns, were told, and have no number a text could go to. */
    public Reached reached(UUID cause) {
        return homes.reached(cause);
    }

    /** Newest first. */
    public List<RulesVersion> rules() {
        return rules.all();
    }
}
