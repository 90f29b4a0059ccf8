/** The life of a visit as pure decisions: no Spring, no SQL, no clock of its own. */
package cn.zhenqing365.workorder.model;
