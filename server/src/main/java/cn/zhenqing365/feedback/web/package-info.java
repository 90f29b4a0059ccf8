/** Call-backs over HTTP. */
package cn.zhenqing365.feedback.web;
