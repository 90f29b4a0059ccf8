package cn.zhenqing365.evaluation.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import tools.jackson.databind.json.JsonMapper;

/** A technician's month as numbers, good in everything until a test says otherwise. */
final class AMonth {
    static final ScoreRules RULES = shipped();
    Post post = Post.TECHNICIAN;
    Inputs.Sum attitude = sum("95", 20);
    Inputs.Sum satisfied = sum("29", 30);
    BigDecimal contest = new BigDecimal("80");
    Inputs.Sum inspections = sum("9", 10);
    BigDecimal exam = new BigDecimal("88");
    BigDecimal minutes = new BigDecimal("1320");
    int items = 40;
    Inputs.Sum offers = sum("3", 50);
    Inputs.Sum inTime = sum("97", 100);
    int repeats = 1;
    int failed = 1;
    int privacy;
    Inputs.Sum attendance = sum("21", 22);
    int complaints;
    int falsified;
    int breaches;
    int unresolved;
    int praises;
    int suggestions;
    Inputs.Desk desk = new Inputs.Desk(Inputs.Sum.NONE, Inputs.Sum.NONE, Inputs.Sum.NONE, null);
    Inputs.Peers peers = new Inputs.Peers(12, sum("460", 100), sum("190", 200), new BigDecimal("1200"), new BigDecimal("8"), null);
    Inputs.Standing standing;

    /** Everything at its target: 100 points. */
    static AMonth perfect() {
        var it = new AMonth();
        it.attitude = sum("100", 20);
        it.satisfied = sum("100", 100);
        it.peers = new Inputs.Peers(12, sum("480", 100), sum("100", 100), new BigDecimal("1200"), new BigDecimal("6"), null);
        it.contest = it.exam = new BigDecimal("95");
        it.inspections = sum("10", 10);
        it.inTime = sum("100", 100);
        it.repeats = it.failed = 0;
        it.standing = new Inputs.Standing(1, 10, 1);
        return it;
    }

    static Inputs.Sum sum(String sum, int n) {
        return new Inputs.Sum(new BigDecimal(sum), n);
    }

    Inputs inputs() {
        return new Inputs(post, post + "/TOWN", attitude, satisfied, contest, inspections, exam, minutes, items, offers, inTime, repeats, failed, privacy, attendance, complaints, falsified,
                breaches, unresolved, praises, suggestions, desk, peers, standing);
    }

    Score score() {
        return Scoring.of(inputs(), RULES);
    }

    private static ScoreRules shipped() {
        try (var file = AMonth.class.getResourceAsStream("/evaluation/rules-v1.json")) {
            return JsonMapper.shared().readValue(file, ScoreRules.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
