/**
 * The sample town: areas, communities, households, staff, rosters and a month of history of a county-level city, the same
 * rows for the same seed, size and day. Pure Java; {@link cn.zhenqing365.town.load.TownLoader} writes it into a migrated
 * database. Everybody in it is invented, and so is every telephone number.
 */
package cn.zhenqing365.town;
