package cn.zhenqing365.planner;

/**
 * What one broken wish is worth in minutes of working time. The defaults keep the order of the house: promises, visits, lateness, working time,
 * fairness, familiarity; an operator may argue about every one of them, so they come from configuration.
 *
 * @param brokenPromise leaving out a visit that was promised
 * @param leftOut leaving out any other, times its priority
 * @param risk a visit planned to begin at the very end of its window; less in proportion up to {@code buffer} minutes before
 * @param buffer minutes before the end of a window that count as near
 * @param fairness per technician: working time squared / 1000 times this
 * @param unknownArea a visit in an area the technician does not know
 * @param notPreferred a visit by another technician than the customer would like
 * @param change moving a visit to another technician when a plan is repaired
 */
public record Goals(double brokenPromise, double leftOut, double risk, double buffer, double fairness, double unknownArea, double notPreferred, double change) {
    public static final Goals IN_ORDER = new Goals(1e7, 1e5, 500, 15, 0.01, 0.5, 1, 30);
    /** Only serving everybody in the least working time, as the public instances ask. */
    public static final Goals WORKING_TIME = new Goals(1e7, 1e5, 0, 0, 0, 0, 0, 0);
}
