/** Areas: communities put together so that every area has about the same work and short ways. The door is {@link cn.zhenqing365.planner.PartitionPlanner}. */
package cn.zhenqing365.planner.partition;
