/** A request for a pause, and who may decide it. No Spring, no SQL, no clock. */
package cn.zhenqing365.ticket.pause.model;
