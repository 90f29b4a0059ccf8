package cn.zhenqing365.directory;

import cn.zhenqing365.kernel.GeoPoint;

/** A community (小区, 村) as the addresses know it. @param southWest with {@code northEast} the rectangle its households lie in; WGS-84 */
public record Community(String areaCode, String name, GeoPoint middle, GeoPoint southWest, GeoPoint northEast, int households) {}
