package cn.zhenqing365.calendar;

/** Which hours count ({@code domain.md} §8). */
public enum Counting {
    /** Natural time, 24×7. */
    NAT,
    /** Service hours, as shipped 08:00–20:00 every day; a day counts twelve hours. */
    SVC,
    /** Working days: all 24 hours of Monday–Friday without holidays, and of worked weekend days. */
    WD,
    /** The opening hours of working days, without the lunch break. */
    OFFICE
}
