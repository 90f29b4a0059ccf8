/** A commitment, the law beside it, and what makes either untenable. No Spring, no SQL, no clock. */
package cn.zhenqing365.commitment.model;
