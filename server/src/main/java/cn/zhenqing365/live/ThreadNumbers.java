package cn.zhenqing365.live;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The short numbers people say on the phone, by thread. */
public interface ThreadNumbers {
    Map<UUID, String> of(Collection<UUID> threadIds);
}
