package cn.zhenqing365.directory;

import java.util.List;
import java.util.Set;

/** Which service areas there are. Asked here, answered by the territory, which stands above. */
public interface KnownAreas {
    /** A community went from one area to another. */
    record Move(String community, String from, String to) {}

    /** The codes of all areas, A01 and so on. */
    Set<String> codes();

    /** What partitions moved so far, oldest first. */
    List<Move> moves();
}
