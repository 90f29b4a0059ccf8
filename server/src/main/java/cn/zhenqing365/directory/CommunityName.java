package cn.zhenqing365.directory;

/** A community by its name, which is its own only within an area. */
public record CommunityName(String areaCode, String name) {}
