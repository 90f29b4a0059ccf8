/** SQL of the call-backs. */
package cn.zhenqing365.feedback.store;
