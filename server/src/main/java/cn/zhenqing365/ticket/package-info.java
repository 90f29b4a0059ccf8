/**
 * What a customer asked of us, whatever the door: the report, its first-contact owner, the promised time, the customer's
 * word that it is fixed or not, reopening. A visit is the work order's; the request is the ticket's. Tier 8: calls down to
 * dispatch, work orders, promises, messages; publishes {@code TicketEvents}. What a kind of request has of its own lies in a package of its
 * own: {@code contact} (who was asked first, hand-overs, questions), {@code complaint}, {@code business} (decision 0004).
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "journal", "identity", "directory", "messaging", "promise", "territory", "roster", "appointment",
    "workorder", "workorder::actions", "dispatch", "dispatch::plan"})
package cn.zhenqing365.ticket;
