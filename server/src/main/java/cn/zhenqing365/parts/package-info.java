/**
 * Parts and what lies in the vans (备件与车载库存): the catalogue in versions, and movements as rows that are only added. A part is
 * used when a technician says so at completion; that is a fact and never refused, also when the van's count says there is none:
 * the gap is listed for a person to look at. What lies there now is the last count and what happened after it. From the stock
 * and tomorrow's work the replenishment list follows. Tier 7: asks workorder and roster, hears {@code WorkCompleted} and
 * {@code PartSettled}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform", "journal", "identity", "territory", "workorder"})
package cn.zhenqing365.parts;
