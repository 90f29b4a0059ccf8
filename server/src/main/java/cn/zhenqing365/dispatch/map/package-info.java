/** What a map of the day is drawn from, without anybody else's service: the streets of a configured extract, the outlines of areas, the names of communities. */
package cn.zhenqing365.dispatch.map;
