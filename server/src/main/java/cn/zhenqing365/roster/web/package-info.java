/** The roster over HTTP. */
package cn.zhenqing365.roster.web;
