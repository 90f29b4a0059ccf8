package cn.zhenqing365.lobby.model;

import cn.zhenqing365.kernel.Refused;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/**
 * How a hall queues, as the operator has set it ({@code lobby_rules}, versions with effective dates).
 *
 * @param elderlyCreditMinutes somebody of the green lane counts as having come so much earlier: nobody is overtaken by more
 * @param appointmentCreditMinutes the same for who comes to an agreed time, until {@code appointmentLateMinutes} after it
 * @param returnCreditMinutes the same for who missed the call and comes back within {@code returnWithinMinutes}
 * @param laneGuardMinutes a lane's preference ends where somebody else has waited so long
 * @param callsBeforeAbsent how often one is called, {@code secondsBetweenCalls} apart at least, before the number is passed over
 * @param soonAhead "your turn soon" is said when so many are still ahead
 * @param reservePerLetter numbers a kiosk holds for the minute without a network
 */
public record QueueRules(List<Business> businesses, int elderlyCreditMinutes, int appointmentCreditMinutes, int appointmentLateMinutes,
                         int returnCreditMinutes, int laneGuardMinutes, int callsBeforeAbsent, int secondsBetweenCalls,
                         int returnWithinMinutes, int soonAhead, int targetWaitMinutes, int targetServiceMinutes, int reservePerLetter) {

    /** @param minutes how long it usually takes, until the hall has figures of its own */
    public record Business(String code, String letter, String name, String nameEn, int minutes) {}

    public QueueRules {
        var letters = new HashSet<String>();
        var codes = new HashSet<String>();
        if (businesses == null || businesses.isEmpty()) throw Refused.because("INVALID_RULES", "field", "businesses");
        for (var it : businesses)
            if (it.code() == null || !it.code().matches("[A-Z_]{1,20}") || it.letter() == null || !it.letter().matches("[A-Z]") || it.minutes() < 1
                    || it.minutes() > 240 || blank(it.name()) || blank(it.nameEn()) || !letters.add(it.letter()) || !codes.add(it.code()))
                throw Refused.because("INVALID_RULES", "field", "businesses");
        between("elderlyCreditMinutes", elderlyCreditMinutes, 0, 120);
        between("appointmentCreditMinutes", appointmentCreditMinutes, 0, 120);
        between("appointmentLateMinutes", appointmentLateMinutes, 0, 120);
        between("returnCreditMinutes", returnCreditMinutes, 0, 120);
        between("laneGuardMinutes", laneGuardMinutes, 0, 120);
        between("callsBeforeAbsent", callsBeforeAbsent, 1, 10);
        between("secondsBetweenCalls", secondsBetweenCalls, 0, 300);
        between("returnWithinMinutes", returnWithinMinutes, 0, 600);
        between("soonAhead", soonAhead, 0, 20);
        between("targetWaitMinutes", targetWaitMinutes, 1, 240);
        between("targetServiceMinutes", targetServiceMinutes, 1, 240);
        between("reservePerLetter", reservePerLetter, 0, 100);
    }

    /** @throws Refused UNKNOWN_BUSINESS */
    public Business business(String code) {
        return businesses.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow(() -> Refused.because("UNKNOWN_BUSINESS", "business", String.valueOf(code)));
    }

    public Duration credit(Need need) {
        return Duration.ofMinutes(switch (need) {
            case NONE -> 0;
            case ELDERLY -> elderlyCreditMinutes;
            case APPOINTMENT -> appointmentCreditMinutes;
        });
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static void between(String field, int value, int least, int most) {
        if (value < least || value > most) throw Refused.because("INVALID_RULES", "field", field);
    }
}
