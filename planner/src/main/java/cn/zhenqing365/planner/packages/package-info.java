/**
 * The cheapest packages for the channels somebody wishes: what stands behind the door
 * {@link cn.zhenqing365.planner.PackagePlanner}. A catalogue is read once ({@code Compiled}), a question
 * reduced to what matters for it ({@code Reduced}: kept packages taken out, equal and dominated packages and channels folded)
 * and searched to the end ({@code Search}: branch and bound over sets of bits, Lagrangian prices of channels as the bound,
 * every set of open channels looked at once). When the time is over before the proof, the answer says so and states the bound.
 */
package cn.zhenqing365.planner.packages;
