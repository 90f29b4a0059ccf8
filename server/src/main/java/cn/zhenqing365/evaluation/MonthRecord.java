package cn.zhenqing365.evaluation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/** Days of a month where there is no roster, and the telephone system's adherence in percent; null where nobody wrote it down. */
public record MonthRecord(YearMonth month, UUID staffId, Integer planned, Integer present, BigDecimal adherence, UUID recordedBy) {}
