/** Business requests: their types, papers, limits and parts. */
@org.springframework.modulith.NamedInterface("business")
package cn.zhenqing365.ticket.business;
