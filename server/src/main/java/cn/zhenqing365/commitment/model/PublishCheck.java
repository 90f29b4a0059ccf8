package cn.zhenqing365.commitment.model;

import cn.zhenqing365.kernel.Refusal;
import java.util.Optional;
import java.util.Set;

/** Whether a version can be told to the public: it says something, and something that exists measures it (R-TEL-40). */
public final class PublishCheck {
    private static final int LONGEST = 500;
    private static final Set<String> MEDIA = Set.of("NEWSPAPER", "TV", "RADIO", "WEB", "HALL");

    private final Set<String> activeClocks;
    private final Set<String> figures;

    /** @param activeClocks clocks with a rule in force when the version begins */
    public PublishCheck(Set<String> activeClocks, Set<String> figures) {
        this.activeClocks = activeClocks;
        this.figures = figures;
    }

    public Optional<Refusal> of(Commitment it) {
        for (var text : new String[] {it.title(), it.titleEn(), it.text(), it.textEn(), it.measure(), it.measureEn()})
            if (text == null || text.isBlank() || text.length() > LONGEST) return Optional.of(Refusal.of("COMMITMENT_TEXT_MISSING", "most", LONGEST));
        if (it.media() == null || !MEDIA.containsAll(it.media())) return Optional.of(Refusal.of("COMMITMENT_MEDIUM_UNKNOWN"));
        if (it.behind() == null || it.published() && it.behind().isEmpty())
            return Optional.of(Refusal.of("COMMITMENT_UNMEASURED", "title", it.title()));
        for (var behind : it.behind())
            if (!exists(behind)) return Optional.of(Refusal.of("MEASURE_UNKNOWN", "title", it.title(), "measure", String.valueOf(behind.id())));
        return Optional.empty();
    }

    private boolean exists(Commitment.Behind it) {
        if (it.kind() == null || it.id() == null) return false;
        return switch (it.kind()) {
            case CLOCK -> activeClocks.contains(it.id());
            case FIGURE -> figures.contains(it.id());
            case COUNT -> java.util.Arrays.stream(Count.values()).anyMatch(count -> count.name().equals(it.id()));
        };
    }
}
