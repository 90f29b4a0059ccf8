/**
 * What can be checked afterwards and what is forgotten in time (核查与隐私): the chain of the journal and the promises computed
 * again, who looked at a number and why, how long each class of data is kept and what was forgotten last night, and what the
 * person concerned may ask for. Modules that own data say how it is forgotten ({@code platform.OldData}) ({@code domain.md} §4,
 * §12 K29). Tier 10.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "journal", "identity", "directory", "messaging", "promise", "ticket"})
package cn.zhenqing365.audit;
