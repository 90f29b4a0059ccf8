/** Pages of XHTML onto paper: for reports and for cards alike. */
package cn.zhenqing365.platform.paper;
