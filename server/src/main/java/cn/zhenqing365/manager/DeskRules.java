package cn.zhenqing365.manager;

import cn.zhenqing365.kernel.Refused;

/**
 * What counts as often and as pressing on the desk. All values are PROPOSED (issue 4 point 10: three faults in ninety days; {@code domain.md} §8: 70 %).
 *
 * @param oftenTimes       so many faults within {@code oftenWithinDays} days make a home that reports often
 * @param amberPercent     of its time has passed: a promise presses
 * @param repeatsShownDays faults that came back are listed for so many days
 */
public record DeskRules(int oftenTimes, int oftenWithinDays, int amberPercent, int repeatsShownDays) {
    /** @throws Refused INVALID_DESK_RULE naming the field and what it may be */
    public DeskRules checked() {
        within("oftenTimes", oftenTimes, 2, 50);
        within("oftenWithinDays", oftenWithinDays, 1, 366);
        within("amberPercent", amberPercent, 1, 99);
        within("repeatsShownDays", repeatsShownDays, 1, 366);
        return this;
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) throw Refused.because("INVALID_DESK_RULE", "field", field, "least", least, "most", most);
    }
}
