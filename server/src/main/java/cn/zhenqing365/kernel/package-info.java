/** Ids, windows, phone numbers, refusals, actors: the words every module shares. No policy, ever. Tier 0. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN, allowedDependencies = {})
package cn.zhenqing365.kernel;
