/**
 * The hall (营业厅): who waits, for what and how long, which counter is free, and that everybody is called once and in a fair
 * order; the lobby manager of the day and what that day left behind. A number (号) is one customer's place in the queue; its
 * rank, not its digits, says who is next ({@code model.CallOrder}). Two nodes never call a number twice: a key per turn.
 * Waiting and serving are promises CLK-16 and CLK-15 ({@code domain.md} §2.5, §8). {@link Lobbies} is the door. Tier 9.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "journal", "calendar", "identity", "planner", "roster", "directory", "messaging", "promise", "territory", "workorder", "ticket", "ticket::business",
    "ticket::contact"})
package cn.zhenqing365.lobby;
