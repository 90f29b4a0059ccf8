package cn.zhenqing365.evaluation.model;

import cn.zhenqing365.kernel.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The questions of one person's exam, as they were drawn: a change of the bank changes no paper. Number 1 stands first. */
public record Paper(List<Asked> questions) {
    /** @param points it is worth; a multiple choice is right only when all of it is */
    public record Asked(Question question, int points) {}

    /** How many of each kind, and what each is worth. */
    public record Composition(int singles, int singlePoints, int multiples, int multiplePoints, int judgements, int judgementPoints) {
        public int questions() {
            return singles + multiples + judgements;
        }

        /** @throws Refused INVALID_COMPOSITION */
        public Composition {
            var wrong = singles < 0 || multiples < 0 || judgements < 0 || singles + multiples + judgements < 1 || singles + multiples + judgements > 200
                    || singlePoints < 1 || multiplePoints < 1 || judgementPoints < 1 || Math.max(singlePoints, Math.max(multiplePoints, judgementPoints)) > 20;
            if (wrong) throw Refused.because("INVALID_COMPOSITION");
        }
    }

    /** @param score percent of all points, two decimals, halves up */
    public record Marked(int earned, int of, BigDecimal score, List<Boolean> right) {}

    /**
     * By lot, and the same lot every time: the bank by code, the seed of the exam and the person's number decide. Kinds follow each other.
     *
     * @throws Refused BANK_TOO_SMALL
     */
    public static Paper draw(Collection<Question> bank, Post post, Composition how, long seed, String staffNo) {
        var lot = new Random(seed * 1_000_003L + staffNo.chars().asLongStream().reduce(17, (a, b) -> a * 131 + b));
        var all = new ArrayList<Asked>();
        all.addAll(some(bank, post, Question.Kind.SINGLE, how.singles(), how.singlePoints(), lot));
        all.addAll(some(bank, post, Question.Kind.MULTIPLE, how.multiples(), how.multiplePoints(), lot));
        all.addAll(some(bank, post, Question.Kind.JUDGEMENT, how.judgements(), how.judgementPoints(), lot));
        return new Paper(List.copyOf(all));
    }

    private static List<Asked> some(Collection<Question> bank, Post post, Question.Kind kind, int wanted, int points, Random lot) {
        var fitting = new ArrayList<>(bank.stream().filter(it -> it.kind() == kind && (it.posts().isEmpty() || it.posts().contains(post))).sorted(Comparator.comparing(Question::code)).toList());
        if (fitting.size() < wanted) throw Refused.because("BANK_TOO_SMALL", "kind", kind.name(), "wanted", wanted, "there", fitting.size());
        Collections.shuffle(fitting, lot);
        return fitting.subList(0, wanted).stream().map(it -> new Asked(it, points)).toList();
    }

    /** @param answers by number; what was not answered is wrong */
    public Marked mark(Map<Integer, String> answers) {
        var right = new ArrayList<Boolean>();
        int earned = 0;
        int of = 0;
        for (int i = 0; i < questions.size(); i++) {
            var it = questions.get(i);
            var hit = it.question().answer().equals(answers.get(i + 1));
            right.add(hit);
            of += it.points();
            if (hit) earned += it.points();
        }
        return new Marked(earned, of, BigDecimal.valueOf(100L * earned).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP), List.copyOf(right));
    }

    /** The answer as it is kept, or a refusal when the question cannot be answered so. @throws Refused INVALID_EXAM_ANSWER, NOT_FOUND */
    public String answer(int no, String said) {
        if (no < 1 || no > questions.size()) throw Refused.notFound("question", no);
        var it = questions.get(no - 1).question();
        var kept = it.kind() == Question.Kind.JUDGEMENT ? String.valueOf(said) : Question.letters(said);
        var wrong = it.kind() == Question.Kind.JUDGEMENT ? !kept.matches("[YN]") : kept.isEmpty() || kept.chars().anyMatch(letter -> letter - 'A' >= it.options().size())
                || it.kind() == Question.Kind.SINGLE && kept.length() > 1;
        if (wrong) throw Refused.because("INVALID_EXAM_ANSWER", "no", no);
        return kept;
    }
}
