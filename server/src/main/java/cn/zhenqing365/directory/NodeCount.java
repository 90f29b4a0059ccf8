package cn.zhenqing365.directory;

/** An optical node, the area most of its households lie in, and how many there are. */
public record NodeCount(String code, String areaCode, int households) {}
