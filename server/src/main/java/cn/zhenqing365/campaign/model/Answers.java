package cn.zhenqing365.campaign.model;

import cn.zhenqing365.kernel.Refused;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What was answered to one questionnaire, by question. Whatever was not answered is not there: nobody need answer anything. */
public final class Answers {
    private static final int LONGEST = 1000;
    private static final int LONGEST_SIGNATURE = 20_000;
    private static final Pattern STROKES = Pattern.compile("[ML0-9 .,-]*");

    private final Questionnaire asked;
    private final Map<String, Object> given;

    private Answers(Questionnaire asked, Map<String, Object> given) {
        this.asked = asked;
        this.given = given;
    }

    /** @param given YES_NO and SINGLE a code, SCALE and NPS a number, MULTI codes, TEXT and SIGNATURE words. @throws Refused ANSWER_UNKNOWN, ANSWER_INVALID */
    public static Answers of(Questionnaire asked, Map<String, Object> given) {
        var kept = new LinkedHashMap<String, Object>();
        for (var it : given.entrySet()) {
            var question = asked.question(it.getKey()).orElseThrow(() -> Refused.because("ANSWER_UNKNOWN", "question", shortened(it.getKey()), "version", asked.version()));
            var answer = it.getValue() instanceof String words ? words.strip() : it.getValue();
            if (answer == null || answer.equals("") || answer instanceof Collection<?> none && none.isEmpty()) continue;
            if (!fits(question, answer)) throw Refused.because("ANSWER_INVALID", "question", question.id(), "text", question.text());
            kept.put(question.id(), answer);
        }
        return new Answers(asked, kept);
    }

    private static boolean fits(Question it, Object answer) {
        return switch (it.type()) {
            case CONSENT, YES_NO, SINGLE -> answer instanceof String code && it.codes().contains(code);
            case SCALE -> answer instanceof Integer mark && (mark >= 1 && mark <= 5 || mark == Question.DOES_NOT_APPLY);
            case NPS -> answer instanceof Integer mark && mark >= 0 && mark <= 10;
            case MULTI -> answer instanceof Collection<?> codes && it.codes().containsAll(codes) && Set.copyOf(codes).size() == codes.size();
            case TEXT -> answer instanceof String words && words.length() <= LONGEST && words.indexOf('\0') < 0;
            case SIGNATURE -> answer instanceof String strokes && strokes.length() <= LONGEST_SIGNATURE && STROKES.matcher(strokes).matches();
        };
    }

    /** Asked first; without a yes nothing else is kept. */
    public boolean consented() {
        return "YES".equals(given.get(asked.consent().id()));
    }

    public Map<String, Object> given() {
        return given;
    }

    /**
     * The satisfaction index: the weighted mark of what was answered, its weights made one again, times 20: 20 to 100, two
     * decimals. Null when nothing of it was answered ({@code domain.md} §11).
     */
    public Double csi() {
        double sum = 0, weights = 0;
        for (var it : asked.questions()) {
            if (it.weight() == null || !(given.get(it.id()) instanceof Integer mark) || mark == Question.DOES_NOT_APPLY) continue;
            sum += it.weight() * mark;
            weights += it.weight();
        }
        return weights == 0 ? null : Math.round(sum / weights * 20 * 100) / 100.0;
    }

    /** 0 to 10; null when it was not answered. */
    public Integer nps() {
        return asked.questions().stream().filter(it -> it.type() == Question.Type.NPS).map(it -> (Integer) given.get(it.id())).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    /** Business done on the spot (BZ-20 …), for the convenience measures. */
    public Set<String> jobs() {
        var jobs = new TreeSet<String>();
        for (var it : asked.questions()) {
            var chosen = given.get(it.id()) instanceof Collection<?> several ? several : List.of(String.valueOf(given.get(it.id())));
            it.options().stream().filter(option -> option.job() != null && chosen.contains(option.code())).forEach(option -> jobs.add(option.job()));
        }
        return jobs;
    }

    /** What must be followed up, by question: each becomes a ticket. */
    public Map<Question, String> issues() {
        var issues = new LinkedHashMap<Question, String>();
        for (var it : asked.questions()) if (it.ticket() != null && given.get(it.id()) instanceof String words) issues.put(it, words);
        return issues;
    }

    private static String shortened(String it) {
        return it.length() > 20 ? it.substring(0, 20) : it;
    }
}
