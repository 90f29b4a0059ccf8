package cn.zhenqing365.directory;

/** A building of a community, and how many households it has. */
public record Building(String community, String building, int households) {}
