/** The customer's request, decided: no Spring, no SQL, no clock. */
package cn.zhenqing365.ticket.model;
