package cn.zhenqing365.directory;

import java.util.UUID;

/** Who and where, for a report: what a ticket copies. {@code care}: somebody there is elderly, ill or disabled and goes first. */
public record HouseholdBrief(UUID id, String customerName, String address, String areaCode, boolean care) {}
