/**
 * Call-backs (回访): the sample of closed repairs of each area and month, the calls, and what customers answer. A customer who
 * says "not fixed" or is dissatisfied gets the repair reopened in the same transaction. What was closed is read from the view
 * {@code closed_repair_facts}; a ticket is changed only through its door ({@code domain.md} §12 K07, §13). Tier 9.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "journal", "identity", "promise", "territory", "ticket"})
package cn.zhenqing365.feedback;
