package cn.zhenqing365.journal;

import java.util.List;

/**
 * These entries were bound into a block, each exactly once, whatever node wrote them and however late they were committed. A
 * listener writes in the transaction of the sealing: who follows the journal misses nothing and sees nothing twice.
 */
public record JournalSealed(List<JournalEntry> entries) {}
