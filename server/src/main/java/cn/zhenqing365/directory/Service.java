package cn.zhenqing365.directory;

import java.time.Instant;

/**
 * TV or BROADBAND as subscribed, and whether it runs: ACTIVE or one of the stop states of {@code domain.md} §2.2. A stopped
 * service without signal is not a fault.
 */
public record Service(String kind, String product, String state, Instant since) {}
