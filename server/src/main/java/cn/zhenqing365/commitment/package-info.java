/**
 * Commitments (承诺): what the operator tells the public, as versions with dates; the clocks, figures and counts behind each;
 * the law beside it, with its article and whether its text was read; and how each was kept, for everybody to see. A commitment
 * nothing measures is not published (电信条例 40(4), {@code domain.md} §1.4 R-TEL-40). The limits of the clocks are changed here
 * too, after a look at what the change would have done to last month. Tier 10.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "identity", "journal", "calendar", "promise", "promise::model", "scoreboard", "scoreboard::model", "ticket"})
package cn.zhenqing365.commitment;
