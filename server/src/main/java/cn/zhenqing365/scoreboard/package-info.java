/**
 * Figures (指标) K01 to K30, for a period, an area, a person or a hall, each with its target, its uncertainty and the cases it was
 * counted from; and what is made of them: comparisons, trends, the month report, findings and their effect, publications. Cells by
 * day and month are counted anew in the wake of the journal, so that a dashboard never reads tickets and always equals a recount.
 * Reads the views {@code *_facts} and writes nowhere but in its own tables ({@code domain.md} §12). Tier 10.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform", "journal", "identity", "territory", "workorder", "ticket"})
package cn.zhenqing365.scoreboard;
