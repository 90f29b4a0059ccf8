/**
 * The text-message gateway over SMPP 3.4: one bound session with a window of sixteen, reconnecting with back-off. Without an
 * address it starts the town's simulator in this process, and shows its phones.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "messaging", "town :: phones"})
package cn.zhenqing365.adapters.smpp;
