/** Which customers are called, and what a call leads to: no Spring, no SQL, no clock. */
package cn.zhenqing365.feedback.model;
