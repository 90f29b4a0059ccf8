/**
 * Figures (指标) K01 to K08, for a period and an area, each with its target, its uncertainty and the tickets it was counted from.
 * Figure and tickets come from one statement, so that they always agree. Reads the views {@code *_facts} and writes nowhere
 * ({@code domain.md} §12). Tier 10.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "ticket"})
package cn.zhenqing365.scoreboard;
