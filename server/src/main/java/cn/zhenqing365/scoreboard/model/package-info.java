/** A figure and its uncertainty: no Spring, no SQL, no clock. */
@org.springframework.modulith.NamedInterface("model")
package cn.zhenqing365.scoreboard.model;
