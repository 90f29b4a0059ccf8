package cn.zhenqing365.feedback.actions;

import cn.zhenqing365.feedback.model.Closing;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.territory.Areas;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who was drawn is owed a call within three days of the fix; the first attempt keeps it ({@code domain.md} §8, CLK-27). */
@Component
class CallbackClock {
    private static final String CLOCK = "CLK-27";

    private final Promises promises;
    private final Areas areas;

    CallbackClock(Promises promises, Areas areas) {
        this.promises = promises;
        this.areas = areas;
    }

    void start(Collection<Closing> drawn, Map<UUID, UUID> caseIds, String areaCode) {
        var kind = areas.get(areaCode).kind().name();
        promises.start(drawn.stream().map(it -> new StartPromise(Ids.at(it.closedAt()), CLOCK, "CALLBACK", caseIds.get(it.ticketId()),
                it.ticketId(), areaCode, kind, null, it.fixedAt(), null)).toArray(StartPromise[]::new));
    }

    void keep(UUID caseId, Instant now) {
        promises.keep(caseId, CLOCK, now);
    }
}
