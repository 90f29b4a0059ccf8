package cn.zhenqing365.audit;

import java.time.Instant;
import java.time.LocalDate;

/** One class of data in one night: {@code overdue} is what is still there although its time has ended, {@code failure} why. */
public record Forgotten(LocalDate night, String kind, String deed, Instant before, long rows, long overdue, String failure, Instant ranAt) {}
