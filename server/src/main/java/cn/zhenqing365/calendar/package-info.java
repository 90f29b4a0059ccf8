/**
 * Working time: which hours count. Natural time, service hours 08:00–20:00 and working days with the State Council's holidays
 * and 调休 (make-up days), in China's zone. Pure arithmetic, no clock, no database ({@code domain.md} §8). Tier 1.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
package cn.zhenqing365.calendar;
