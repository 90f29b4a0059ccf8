package cn.zhenqing365.roster.model;

import cn.zhenqing365.planner.Worker;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who can be rostered in a month.
 *
 * @param areas one's own first; * for who serves the whole city
 */
public record Crew(UUID id, String staffNo, String name, Set<String> skills, List<String> areas, Set<LocalDate> leave, List<Worker.Worked> worked, Worker.Past past) {}
