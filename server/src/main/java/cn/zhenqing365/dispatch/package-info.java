/**
 * Who goes: the technician on duty for the household's area, and whoever stands behind; the dispatch text; what follows when
 * a text fails or a technician is silent; reassignment by hand. The text is the act, so it is queued here, in the same
 * transaction as the report. Tier 7.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "calendar", "journal", "identity", "messaging", "promise", "territory", "roster", "appointment", "workorder",
    "workorder::actions", "parts", "directory", "planner"})
package cn.zhenqing365.dispatch;
