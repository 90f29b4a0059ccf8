package cn.zhenqing365.kernel;

/** Degrees, WGS 84. */
public record GeoPoint(double latitude, double longitude) {}
