/**
 * Courtesy texts to customers: accepted, who comes and when, done, somebody else comes. They listen; the acts are elsewhere.
 * Tier 9. Templates of {@code domain.md} §5 (T2–T4), no advertising in them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "identity", "messaging", "workorder", "dispatch", "ticket"})
package cn.zhenqing365.notice;
