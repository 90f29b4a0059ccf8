/** 贴心服务: the door a customer opens with the code that came to their own telephone. */
package cn.zhenqing365.ticket.help;
