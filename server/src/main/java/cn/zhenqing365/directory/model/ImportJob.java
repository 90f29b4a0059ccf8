package cn.zhenqing365.directory.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A file on its way in. {@code done} rows of {@code total} are decided; {@code state} RECEIVED, QUEUED, RUNNING, DONE or FAILED. */
public record ImportJob(UUID id, String fileName, List<String> headings, String format, String charset, String state, int total, int done, int created,
                        int updated, int unchanged, int rejected, String receivedName, Instant receivedAt, Instant startedAt,
                        Instant endedAt, String failure) {}
