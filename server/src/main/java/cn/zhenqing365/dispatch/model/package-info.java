/** Who goes, decided: no Spring, no SQL, no clock. */
package cn.zhenqing365.dispatch.model;
