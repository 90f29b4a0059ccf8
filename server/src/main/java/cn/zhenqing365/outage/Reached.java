package cn.zhenqing365.outage;

/** How many households an interruption concerns, to how many a text went out, and how many have no number one could go to. */
public record Reached(int concerned, int reached, int without) {}
