/** The screen of checks and privacy. */
package cn.zhenqing365.audit.web;
