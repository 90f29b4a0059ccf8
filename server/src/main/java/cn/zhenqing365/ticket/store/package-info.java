/** SQL of the tickets. */
package cn.zhenqing365.ticket.store;
