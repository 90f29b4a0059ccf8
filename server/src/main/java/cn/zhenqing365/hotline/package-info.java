/**
 * The hotline (热线) as the telephone exchange tells it: a call entered the queue, was answered, was given up. The product has no
 * exchange of its own: one that is connected tells each turn over HTTP, and only then CLK-17 runs; without one nothing is
 * measured and the public page says so. No number of a caller is taken ({@code domain.md} §7 C06, §8 CLK-17, §12 K18). Tier 9.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform", "journal", "identity", "promise"})
package cn.zhenqing365.hotline;
