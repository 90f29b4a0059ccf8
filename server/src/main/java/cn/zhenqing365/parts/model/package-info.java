/** Catalogue, counts and the replenishment list as pure rules: no Spring, no SQL, no clock of its own. */
package cn.zhenqing365.parts.model;
