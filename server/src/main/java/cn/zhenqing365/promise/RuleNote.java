package cn.zhenqing365.promise;

/** Who made a version of a clock's rule, and why; {@code shipped} and no reason for what came with the system. */
public record RuleNote(String clock, int version, String changedBy, String reason) {}
