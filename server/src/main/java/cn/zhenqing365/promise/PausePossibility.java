package cn.zhenqing365.promise;

import java.time.Instant;
import java.util.List;

/**
 * A reason for which clocks of a thread may stand still now.
 *
 * @param clocks those it would stop
 * @param latest until when at most, of the strictest of them; null: as long as needed
 */
public record PausePossibility(String reason, List<String> clocks, Instant latest) {}
