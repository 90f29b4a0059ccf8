/**
 * The service month (服务进万家,满意在港城 · 百人访百户): a campaign draws unique households for each employee, stratified and
 * so that one can walk them; the visitor fills a versioned questionnaire without a network; what is found becomes a ticket at
 * once with CLK-25; coverage, satisfaction and awareness are told with their uncertainty ({@code domain.md} §11, decision 0022).
 * Words: visit (走访) is a household drawn for a visitor, report (上报) one attempt at its door. {@link Campaigns} is the door. Tier 9.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "journal", "identity", "directory", "promise", "territory", "ticket", "ticket::contact"})
package cn.zhenqing365.campaign;
