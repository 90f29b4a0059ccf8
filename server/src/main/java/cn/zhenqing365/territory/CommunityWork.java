package cn.zhenqing365.territory;

import java.time.Instant;
import java.util.List;

/** How much work each community was, asked here and answered by a module above that knows the tickets. */
public interface CommunityWork {
    /** @param tickets of its households in the time asked for, whatever their kind, each counted once */
    record Work(String areaCode, String community, int tickets) {}

    List<Work> between(Instant from, Instant until);
}
