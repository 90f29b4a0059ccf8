package cn.zhenqing365.directory.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of billing systems for states and care, and the house's own beside them (domain.md §2.2). */
final class Vocabulary {
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("", "ACTIVE"), Map.entry("正常", "ACTIVE"), Map.entry("在用", "ACTIVE"), Map.entry("开通", "ACTIVE"), Map.entry("ACTIVE", "ACTIVE"),
            Map.entry("报停", "REQSTOP"), Map.entry("REQSTOP", "REQSTOP"), Map.entry("欠费停", "OWESTOP"), Map.entry("欠费停机", "OWESTOP"),
            Map.entry("欠停", "OWESTOP"), Map.entry("OWESTOP", "OWESTOP"), Map.entry("欠费未停", "OUNSTOP"), Map.entry("OUNSTOP", "OUNSTOP"),
            Map.entry("关联停", "LINKSTOP"), Map.entry("LINKSTOP", "LINKSTOP"), Map.entry("到期停", "FORSTOP"), Map.entry("到期", "FORSTOP"),
            Map.entry("FORSTOP", "FORSTOP"), Map.entry("长报停", "REQSTOPLONG"), Map.entry("REQSTOPLONG", "REQSTOPLONG"),
            Map.entry("休眠报停", "REQSTOPSLEEP"), Map.entry("休眠", "REQSTOPSLEEP"), Map.entry("REQSTOPSLEEP", "REQSTOPSLEEP"));
    private static final Map<String, String> CARE = Map.ofEntries(
            Map.entry("老人", "ELDERLY"), Map.entry("老年", "ELDERLY"), Map.entry("高龄", "ELDERLY"), Map.entry("独居老人", "ELDERLY"),
            Map.entry("孤寡", "ELDERLY"), Map.entry("ELDERLY", "ELDERLY"), Map.entry("病", "ILL"), Map.entry("病人", "ILL"), Map.entry("重病", "ILL"),
            Map.entry("ILL", "ILL"), Map.entry("残", "DISABLED"), Map.entry("残疾", "DISABLED"), Map.entry("残疾人", "DISABLED"),
            Map.entry("DISABLED", "DISABLED"));

    private Vocabulary() {}

    static Optional<String> state(String written) {
        return Optional.ofNullable(STATES.get(written.toUpperCase(Locale.ROOT)));
    }

    static Optional<String> care(String written) {
        return Optional.ofNullable(CARE.get(written.toUpperCase(Locale.ROOT)));
    }
}
