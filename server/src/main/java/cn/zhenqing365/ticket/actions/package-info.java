/** What can be done with a customer's request: one command each, one transaction each. */
@org.springframework.modulith.NamedInterface("actions")
package cn.zhenqing365.ticket.actions;
