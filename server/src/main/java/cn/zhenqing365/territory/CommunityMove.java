package cn.zhenqing365.territory;

import java.time.Instant;

/** A community that went from one area to another: what lies before {@code effectiveAt} belongs to the area before. @param households how many homes went with it */
public record CommunityMove(String community, String from, String to, int households, Instant effectiveAt) {}
