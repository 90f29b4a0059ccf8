/**
 * What screens hear without asking: every node reads the journal's newest entries and the numbers of the day plans and passes each to the people connected to it
 * who may see it. Nothing is kept; a screen that lost the line reads its lists again. Who listens
 * ({@link Audience}) and how a thread is called ({@link ThreadNumbers}) it asks; without an audience nobody is let in. Tier 10.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "journal", "promise", "messaging", "identity", "ticket", "lobby", "dispatch::plan"})
package cn.zhenqing365.live;
