/** The pauses of complaints and business requests: asked for by whoever has the case in hand, decided by somebody else. */
package cn.zhenqing365.ticket.pause;
