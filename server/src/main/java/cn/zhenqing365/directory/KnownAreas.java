package cn.zhenqing365.directory;

import java.util.Set;

/** Which service areas there are. Asked here, answered by the territory, which stands above. */
public interface KnownAreas {
    /** The codes of all areas, A01 and so on. */
    Set<String> codes();
}
