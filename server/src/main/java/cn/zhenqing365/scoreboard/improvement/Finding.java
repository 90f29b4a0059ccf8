package cn.zhenqing365.scoreboard.improvement;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.scoreboard.model.TwoShares;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something the figures or the customers showed, its cause, what is done about it by whom from when, and what it did. The weeks
 * before and after the measure are of equal length and fixed when it is decided, so that nobody chooses them afterwards.
 */
public record Finding(UUID id, String number, String title, String figure, String areaCode, String what, String cause, String measure, UUID ownerId,
                      LocalDate startsOn, Integer weeks, LocalDate checkOn, State state, Effect effect, String conclusion, Instant foundAt, UUID foundBy,
                      List<String> cases, int version) {
    public enum State { FOUND, DECIDED, CHECKED, CLOSED }

    /** @param shares null when the figure is no share: then nothing statistical is said; {@code verdict} as in {@link TwoShares} */
    public record Effect(LocalDate beforeFrom, LocalDate beforeUntil, LocalDate afterFrom, LocalDate afterUntil, Double before, Double after, TwoShares shares, String verdict) {}

    private static final int FEWEST_WEEKS = 1;
    private static final int MOST_WEEKS = 26;

    /** @throws Refused FINDING_NOT_OPEN, FINDING_INCOMPLETE, WEEKS_INVALID */
    public Finding decided(String why, String deed, UUID owner, LocalDate from, int span) {
        if (state != State.FOUND && state != State.DECIDED) throw Refused.because("FINDING_NOT_OPEN", "number", number);
        if (blank(why) || blank(deed) || owner == null || from == null) throw Refused.because("FINDING_INCOMPLETE", "number", number);
        if (span < FEWEST_WEEKS || span > MOST_WEEKS) throw Refused.because("WEEKS_INVALID", "weeks", span);
        return new Finding(id, number, title, figure, areaCode, what, why.strip(), deed.strip(), owner, from, span, from.plusWeeks(span), State.DECIDED, null, null, foundAt, foundBy, cases, version);
    }

    /** @throws Refused FINDING_NOT_DUE before its day */
    public Finding checked(Effect seen, LocalDate today) {
        if (state != State.DECIDED || today.isBefore(checkOn)) throw Refused.because("FINDING_NOT_DUE", "number", number, "day", checkOn);
        return new Finding(id, number, title, figure, areaCode, what, cause, measure, ownerId, startsOn, weeks, checkOn, State.CHECKED, seen, null, foundAt, foundBy, cases, version);
    }

    /** @throws Refused FINDING_NOT_OPEN, FINDING_INCOMPLETE */
    public Finding closed(String said) {
        if (state == State.CLOSED) throw Refused.because("FINDING_NOT_OPEN", "number", number);
        if (blank(said)) throw Refused.because("FINDING_INCOMPLETE", "number", number);
        return new Finding(id, number, title, figure, areaCode, what, cause, measure, ownerId, startsOn, weeks, checkOn, State.CLOSED, effect, said.strip(), foundAt, foundBy, cases, version);
    }

    private static boolean blank(String it) {
        return it == null || it.isBlank();
    }
}
