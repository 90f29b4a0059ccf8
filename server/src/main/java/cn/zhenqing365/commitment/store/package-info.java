/** The versions of commitments, and the counts behind some of them. */
package cn.zhenqing365.commitment.store;
