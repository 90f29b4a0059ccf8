package cn.zhenqing365.campaign.model;

import cn.zhenqing365.kernel.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The questions of a visit in one version; consent is asked first ({@code domain.md} §11, PIPL 13, 17). */
public record Questionnaire(int version, String title, String titleEn, List<Question> questions, boolean published) {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{0,7}");
    private static final int MOST = 60;
    private static final int LONGEST = 300;
    private static final double ROUNDING = 1e-9;

    /** @throws Refused with the code of the first thing that is wrong */
    public void check() {
        if (title == null || title.isBlank() || questions == null || questions.isEmpty()) throw Refused.because("QUESTIONNAIRE_EMPTY");
        if (questions.size() > MOST) throw Refused.because("QUESTIONNAIRE_TOO_LONG", "most", MOST);
        if (questions.get(0).type() != Question.Type.CONSENT || questions.stream().filter(it -> it.type() == Question.Type.CONSENT).count() != 1)
            throw Refused.because("CONSENT_NOT_FIRST");
        var ids = new HashSet<String>();
        for (var it : questions) {
            check(it);
            if (!ids.add(it.id())) throw Refused.because("QUESTION_TWICE", "question", it.id());
        }
        if (questions.stream().filter(it -> it.type() == Question.Type.NPS).count() > 1) throw Refused.because("QUESTION_TWICE", "question", "NPS");
        double weights = questions.stream().filter(it -> it.weight() != null).mapToDouble(Question::weight).sum();
        if (questions.stream().anyMatch(it -> it.weight() != null) && Math.abs(weights - 1) > ROUNDING) throw Refused.because("WEIGHTS_NOT_ONE", "sum", Math.round(weights * 100) + "%");
    }

    private static void check(Question it) {
        if (it.id() == null || !ID.matcher(it.id()).matches()) throw Refused.because("QUESTION_ID_INVALID", "question", String.valueOf(it.id()));
        if (it.type() == null || it.text() == null || it.text().isBlank() || it.text().length() > LONGEST) throw Refused.because("QUESTION_TEXT_MISSING", "question", it.id());
        boolean chosen = it.type() == Question.Type.SINGLE || it.type() == Question.Type.MULTI;
        var codes = it.options().stream().map(Question.Option::code).toList();
        if (chosen && (codes.size() < 2 || codes.stream().anyMatch(code -> code == null || !ID.matcher(code.replace("_", "").replace("-", "")).matches()) || Set.copyOf(codes).size() < codes.size()))
            throw Refused.because("QUESTION_OPTIONS_MISSING", "question", it.id());
        boolean fits = (it.weight() == null || it.type() == Question.Type.SCALE && it.weight() > 0 && it.weight() <= 1)
                && (it.ticket() == null || it.type() == Question.Type.TEXT)
                && (it.aware() == null || !it.aware().isEmpty() && it.codes().containsAll(it.aware()))
                && (chosen || it.options().isEmpty());
        if (!fits) throw Refused.because("QUESTION_NOT_OF_THIS_TYPE", "question", it.id());
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public Question consent() {
        return questions.get(0);
    }
}
