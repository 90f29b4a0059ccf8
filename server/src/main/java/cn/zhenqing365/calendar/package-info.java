/**
 * Working time: which hours count. Natural time, service hours, opening hours with breaks, and working days with the State
 * Council's holidays and 调休 (make-up days). The arithmetic ({@link WorkingTime}) is pure; {@link Calendars} keeps the editions,
 * each from a date on and never changed afterwards ({@code domain.md} §8). Tier 1.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform", "journal"})
package cn.zhenqing365.calendar;
