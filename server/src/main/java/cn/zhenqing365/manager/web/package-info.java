/** The desk over HTTP. */
package cn.zhenqing365.manager.web;
