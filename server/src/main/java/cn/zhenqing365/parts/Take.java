package cn.zhenqing365.parts;

/**
 * What one job takes along.
 *
 * @param code     of the catalogue
 * @param quantity pieces, or metres of cable
 */
public record Take(String code, String name, String nameEn, int quantity) {}
