/**
 * The sample town at the first start: an empty installation gets areas, people, households and a month of history, and
 * tells the newcomer which accounts there are. {@code zq.town.sample=false} (ZQ_SAMPLE_TOWN) keeps an installation empty.
 */
@org.springframework.modulith.ApplicationModule(displayName = "First start",
        allowedDependencies = {"platform", "kernel", "identity", "campaign", "campaign::actions", "campaign::model", "ticket::contact", "town"})
package cn.zhenqing365.adapters.town;
