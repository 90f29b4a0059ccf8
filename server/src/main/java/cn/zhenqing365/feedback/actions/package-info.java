/** Drawing the sample, recording a call and its answers: one transaction each. */
package cn.zhenqing365.feedback.actions;
