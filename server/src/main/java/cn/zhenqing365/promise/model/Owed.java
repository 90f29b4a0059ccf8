package cn.zhenqing365.promise.model;

import java.util.UUID;

/** What the promise is about and who owes it; none of it changes with time but the ower. */
public record Owed(UUID id, String subjectKind, UUID subjectId, UUID threadId, String areaCode, String areaKind, UUID by) {}
