package cn.zhenqing365.audit;

import java.time.Instant;
import java.util.UUID;

/** Somebody saw a number in clear. {@code ticketNumber} null: without a request behind it, which K29 counts. */
public record Look(Instant at, UUID staffId, String staffName, String subjectKind, UUID subjectId, String whom, String areaCode, String reason, String ticketNumber, String ip) {}
