package cn.zhenqing365.audit.model;

import cn.zhenqing365.kernel.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How long each class of data is kept ({@code retention_rules}, versions with effective dates).
 *
 * @param answerDays within how many days a request of the person concerned is answered
 */
public record RetentionRules(int answerDays, List<Kind> kinds) {
    /** Shorter is a mistake of typing, longer is for ever. */
    private static final int LEAST = 1, MOST = 3650;
    private static final int LONGEST_ANSWER = 30;

    public record Kind(String kind, int days, String name, String nameEn) {}

    /**
     * The same days with the names of {@code before}: which classes there are is the system's matter, for how long is the operator's.
     *
     * @throws Refused INVALID_RETENTION_ANSWER_DAYS, INVALID_RETENTION_KINDS, INVALID_RETENTION_DAYS; each names its {@code field}
     */
    public RetentionRules checked(RetentionRules before) {
        if (answerDays < 1 || answerDays > LONGEST_ANSWER) throw Refused.because("INVALID_RETENTION_ANSWER_DAYS", "field", "answerDays");
        var known = before.kinds.stream().collect(Collectors.toMap(Kind::kind, it -> it, (a, b) -> a, LinkedHashMap::new));
        var named = new ArrayList<Kind>();
        for (var it : kinds == null ? List.<Kind>of() : kinds) {
            var its = known.remove(String.valueOf(it.kind()));
            if (its == null) throw Refused.because("INVALID_RETENTION_KINDS", "field", "kinds", "kind", String.valueOf(it.kind()));
            if (it.days() < LEAST || it.days() > MOST)
                throw Refused.because("INVALID_RETENTION_DAYS", "field", "kinds." + its.kind() + ".days", "name", its.name(), "least", LEAST, "most", MOST);
            named.add(new Kind(its.kind(), it.days(), its.name(), its.nameEn()));
        }
        if (!known.isEmpty()) throw Refused.because("INVALID_RETENTION_KINDS", "field", "kinds", "kind", known.keySet().iterator().next());
        return new RetentionRules(answerDays, List.copyOf(named));
    }

    /** With the classes of {@code shipped} that these rules do not speak of, at the end. */
    public RetentionRules with(RetentionRules shipped) {
        var all = new ArrayList<>(kinds);
        shipped.kinds.stream().filter(it -> kinds.stream().noneMatch(mine -> mine.kind().equals(it.kind()))).forEach(all::add);
        return new RetentionRules(answerDays, all);
    }
}
