package cn.zhenqing365.promise.model;

/**
 * Whom to tell, how, and when: one of {@code afterSeconds} since the start, {@code percent} of the way to {@code percentOf}
 * (DUE or HARD), or {@code beforeDueSeconds}. The last step may repeat every {@code repeatSeconds} until somebody acts.
 */
public record LadderStep(Long afterSeconds, Integer percent, String percentOf, Long beforeDueSeconds, String tell, String how,
                         Long repeatSeconds) {}
