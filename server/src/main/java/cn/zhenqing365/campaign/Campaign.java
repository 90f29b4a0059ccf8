package cn.zhenqing365.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One service month (服务月).
 *
 * @param number  people say it: V2611-1
 * @param endsOn  the last day
 * @param areas   codes; empty: all
 * @param target  households of each visitor, unless their own row says otherwise
 * @param seed    the draw can be made again from it
 * @param youngYears a community younger than this is YOUNG, from {@code oldYears} on OLD
 * @param drawnAt null while it is being planned
 */
public record Campaign(UUID id, String number, String name, LocalDate startsOn, LocalDate endsOn, List<String> areas, int target, int questionnaireVersion, long seed,
                       int youngYears, int oldYears, Instant drawnAt, String drawnBy) {
    public enum State { PLANNED, DRAWN, RUNNING, ENDED }

    public State on(LocalDate day) {
        return drawnAt == null ? State.PLANNED : day.isBefore(startsOn) ? State.DRAWN : day.isAfter(endsOn) ? State.ENDED : State.RUNNING;
    }

    public boolean isDrawn() {
        return drawnAt != null;
    }
}
