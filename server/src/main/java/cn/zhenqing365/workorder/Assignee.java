package cn.zhenqing365.workorder;

import java.util.UUID;

/** Who is asked to do a job. {@code staffId} is null for the duty phone of the department. */
public record Assignee(UUID staffId, String name, String staffNo, String phone, Assignment.Via via) {}
