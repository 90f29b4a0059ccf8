/**
 * The right offer (推荐), with a reason: what the operator sells, the cheapest packages for wished channels, one recommendation
 * per contact by rules with dates, consent to it, and what became of it. Nothing is recommended without consent, nor what a home
 * has, cannot receive or refused lately; service never depends on consent ({@code domain.md} §2.5, §4, §10 E). {@link Offers} is
 * the door. Tier 9.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "journal", "identity", "directory", "directory::files", "territory", "planner", "town"})
package cn.zhenqing365.offer;
