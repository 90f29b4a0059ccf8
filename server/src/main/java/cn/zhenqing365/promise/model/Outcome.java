package cn.zhenqing365.promise.model;

import java.time.Instant;

/** What a decision brought about; the action writes it down and tells the others. */
public sealed interface Outcome {
    Instant at();

    record Broken(boolean hard, Instant at) implements Outcome {}

    record Step(int number, LadderStep step, Instant at) implements Outcome {}

    record Paused(String reason, Instant at) implements Outcome {}

    record Resumed(String reason, long seconds, Instant at) implements Outcome {}

    /** {@code breachLifted}: news came late, the deed itself was in time. */
    record Kept(boolean late, boolean breachLifted, Instant at) implements Outcome {}

    record Reopened(Instant at) implements Outcome {}

    record Withdrawn(Instant at) implements Outcome {}
}
