package cn.zhenqing365.planner.search;
final class Pool { Pool(Instance in) { } }
