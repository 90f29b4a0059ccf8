package cn.zhenqing365.lobby.model;

import cn.zhenqing365.kernel.Refusal;
import cn.zhenqing365.kernel.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The log of a hall's day (大堂值班日志). It is written during the day, signed and handed over at its end, and from then on only
 * corrections are added.
 *
 * @param items the check as it was when the log opened
 * @param figures of the queue as they stood at the signature; null before
 */
public record DutyLog(UUID lobbyId, LocalDate day, Instant openedAt, List<DutyRules.CheckItem> items, String summary, List<Check> checks, List<Note> notes,
                      Map<String, Object> figures, UUID signedBy, Instant signedAt, UUID handedTo, Instant receivedAt, Instant missingToldAt) {
    public record Check(CheckRound round, String item, boolean ok, String note, UUID checkedBy, Instant checkedAt) {}

    /** @param kind INCIDENT or CORRECTION */
    public record Note(UUID id, String kind, Map<String, String> words, UUID recordedBy, Instant recordedAt) {}

    public boolean isSigned() {
        return signedAt != null;
    }

    /** Rounds in which something was not looked at. */
    public List<CheckRound> openRounds() {
        var open = new ArrayList<CheckRound>();
        for (var round : CheckRound.values())
            if (!items.stream().allMatch(item -> checks.stream().anyMatch(it -> it.round() == round && it.item().equals(item.code())))) open.add(round);
        return open;
    }

    /** K17: all three checks made and signed before the day was over. */
    public boolean isComplete() {
        return isSigned() && openRounds().isEmpty() && signedAt.isBefore(day.plusDays(1).atStartOfDay(Zones.CHINA).toInstant());
    }

    /** Why nothing can be written into it any more. */
    public Optional<Refusal> mayBeWritten() {
        return isSigned() ? Optional.of(Refusal.of("LOG_SIGNED", "day", day.toString())) : Optional.empty();
    }

    /** Why it cannot be signed yet. */
    public Optional<Refusal> mayBeSigned() {
        if (isSigned()) return mayBeWritten();
        if (!openRounds().isEmpty()) return Optional.of(Refusal.of("CHECKS_OPEN", "rounds", String.join(" ", openRounds().stream().map(Enum::name).toList())));
        return summary.isBlank() ? Optional.of(Refusal.of("MISSING_LOG_SUMMARY")) : Optional.empty();
    }
}
