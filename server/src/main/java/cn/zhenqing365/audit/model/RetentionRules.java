package cn.zhenqing365.audit.model;

import cn.zhenqing365.kernel.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * How long each class of data is kept ({@code retention_rules}, versions with effective dates).
 *
 * @param answerDays within how many days a request of the person concerned is answered
 */
public record RetentionRules(int answerDays, List<Kind> kinds) {
    /** Shorter is a mistake of typing, longer is for ever. */
    private static final int LEAST = 1, MOST = 3650;

    public record Kind(String kind, int days, String name, String nameEn) {}

    public RetentionRules {
        var known = new HashSet<String>();
        if (answerDays < 1 || answerDays > 30 || kinds == null || kinds.isEmpty()) throw Refused.because("INVALID_RETENTION", "field", "answerDays");
        for (var it : kinds)
            if (it.kind() == null || !known.add(it.kind()) || it.days() < LEAST || it.days() > MOST) throw Refused.because("INVALID_RETENTION", "field", String.valueOf(it.kind()));
    }

    /** With the classes of {@code shipped} that these rules do not speak of, at the end. */
    public RetentionRules with(RetentionRules shipped) {
        var all = new ArrayList<>(kinds);
        shipped.kinds.stream().filter(it -> kinds.stream().noneMatch(mine -> mine.kind().equals(it.kind()))).forEach(all::add);
        return new RetentionRules(answerDays, all);
    }
}
