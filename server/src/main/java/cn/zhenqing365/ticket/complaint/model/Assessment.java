package cn.zhenqing365.ticket.complaint.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** How grave it is: severity, safety, complexity, impact, and what must be done at once (ISO 10002, initial assessment). */
public record Assessment(String severity, boolean safety, String complexity, String impact, String immediateAction, Instant assessedAt, UUID assessedBy) {
    public static final Set<String> SEVERITIES = Set.of("LOW", "MEDIUM", "HIGH");
    public static final Set<String> COMPLEXITIES = Set.of("SIMPLE", "COMPLEX");
    public static final Set<String> IMPACTS = Set.of("ONE", "SEVERAL", "AREA");

    public boolean isGrave() {
        return safety || severity.equals("HIGH");
    }
}
