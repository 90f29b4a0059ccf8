package cn.zhenqing365.roster;

import java.util.Set;
import java.util.UUID;

/** Somebody who can be sent now. {@code phone} is digits in clear; {@code skills} are S1 … S7 ({@code domain.md} §9). */
public record OnDuty(UUID staffId, String name, String staffNo, String phone, ShiftKind kind, Set<String> skills) {}
