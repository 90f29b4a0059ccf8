/** What a technician reports: one command each, one transaction each. */
@org.springframework.modulith.NamedInterface("actions")
package cn.zhenqing365.workorder.actions;
