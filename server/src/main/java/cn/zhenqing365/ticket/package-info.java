/**
 * What a customer asked of us, whatever the door: the report, its first-contact owner, the promised time, the customer's
 * word that it is fixed or not, reopening. A visit is the work order's; the request is the ticket's. Tier 8: calls down to
 * dispatch, work orders, promises, messages; publishes {@code TicketEvents}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "journal", "identity", "directory", "messaging", "promise", "territory", "roster", "appointment",
    "workorder", "workorder::actions", "dispatch"})
package cn.zhenqing365.ticket;
