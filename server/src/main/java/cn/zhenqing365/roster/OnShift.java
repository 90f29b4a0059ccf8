package cn.zhenqing365.roster;

import cn.zhenqing365.kernel.TimeWindow;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One shift of one technician, for planning a day.
 *
 * @param phone digits in clear
 * @param leave taken during the shift
 * @param skills S1 … S7 ({@code domain.md} §9)
 */
public record OnShift(UUID staffId, String name, String staffNo, String phone, String areaCode, ShiftKind kind, TimeWindow hours, List<TimeWindow> leave,
                      Set<String> skills) {}
