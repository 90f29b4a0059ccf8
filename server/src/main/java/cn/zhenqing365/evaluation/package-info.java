/**
 * Five stars (五星员工), exams (考试) and contests (技能比武): what a month of work was worth, by rules with dates, from facts that can be
 * opened down to the ticket. Reads the views {@code star_*_facts}; inspections, praise and attendance are recorded here. A snapshot
 * keeps its facts, its inputs and its rules, so that the score can be computed again bit for bit ({@code domain.md} §10). Tier 10.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "journal", "identity", "directory::files", "territory", "promise", "roster", "workorder"})
package cn.zhenqing365.evaluation;
