/** Commitments over HTTP: for staff, and for everybody. */
package cn.zhenqing365.commitment.web;
