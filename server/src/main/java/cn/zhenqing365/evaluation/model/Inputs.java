package cn.zhenqing365.evaluation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Everything a score is computed from, as numbers: one person's month and what the peers' month was. With the rules it gives the
 * score, and nothing else does.
 *
 * @param attitude marks of 1 to 5; {@code satisfied} the very and the satisfied among valid answers
 * @param contest percentile of the latest contest that counts, {@code exam} percent of the latest exam; null when there is none
 * @param minutes standard minutes of closed items; {@code items} how many they are
 * @param attendance days present of days planned; null when nobody wrote it down
 * @param standing place among the rated of the post; null while it is not known
 */
public record Inputs(Post post, String peerGroup, Sum attitude, Sum satisfied, BigDecimal contest, Sum inspections, BigDecimal exam, BigDecimal minutes, int items,
                     Sum offers, Sum inTime, int repeats, int failed, int privacyEvents, Sum attendance, int complaints, int falsified, int breaches, int unresolved,
                     int praises, int suggestions, Desk desk, Peers peers, Standing standing) {
    /** Hits, marks or seconds, of how many. */
    public record Sum(BigDecimal sum, int n) {
        public static final Sum NONE = new Sum(BigDecimal.ZERO, 0);

        public Sum plus(Sum other) {
            return new Sum(sum.add(other.sum), n + other.n);
        }

        /** Null when there is nothing to divide by. */
        public BigDecimal mean() {
            return n == 0 ? null : sum.divide(BigDecimal.valueOf(n), 12, RoundingMode.HALF_UP);
        }
    }

    /** What only 优秀话务员 asks for: seconds per call, inspection marks, calls dispatched within three minutes, adherence in percent or null. */
    public record Desk(Sum handling, Sum inspectionMarks, Sum dispatched, BigDecimal adherence) {}

    /** The peers of the month. @param output median of standard minutes; {@code offers} per hundred contacts at the rules' percentile; null when there are none */
    public record Peers(int people, Sum attitude, Sum satisfied, BigDecimal output, BigDecimal offers, BigDecimal handling) {}

    /** @param place one more than those who have a higher total; {@code of} the rated of the post; {@code last} place that is still within the top */
    public record Standing(int place, int of, int last) {
        public boolean isTop() {
            return place <= last;
        }
    }

    public Inputs among(Peers others) {
        return new Inputs(post, peerGroup, attitude, satisfied, contest, inspections, exam, minutes, items, offers, inTime, repeats, failed, privacyEvents, attendance, complaints,
                falsified, breaches, unresolved, praises, suggestions, desk, others, standing);
    }

    public Inputs standing(Standing place) {
        return new Inputs(post, peerGroup, attitude, satisfied, contest, inspections, exam, minutes, items, offers, inTime, repeats, failed, privacyEvents, attendance, complaints,
                falsified, breaches, unresolved, praises, suggestions, desk, peers, place);
    }

    /** One person's month from its facts; those left out do not count. */
    public static Inputs of(Post post, String peerGroup, Collection<Fact> facts) {
        var it = new Counting(facts);
        var answers = it.of(Fact.Kind.SATISFACTION);
        return new Inputs(post, peerGroup, it.sum(Fact.Kind.ATTITUDE), new Sum(BigDecimal.valueOf(answers.stream().filter(one -> one.value().intValue() >= 4).count()), answers.size()),
                it.latest(Fact.Kind.CONTEST), passed(it.of(Fact.Kind.INSPECTION)), it.latest(Fact.Kind.EXAM), it.sum(Fact.Kind.WORK).sum(), it.cases(Fact.Kind.WORK),
                new Sum(it.sum(Fact.Kind.ACCEPTED).sum(), it.of(Fact.Kind.CONTACT).size()), it.sum(Fact.Kind.CLOCK), it.of(Fact.Kind.REPEAT).size(), it.of(Fact.Kind.FAILED).size(),
                it.sum(Fact.Kind.PRIVACY).sum().intValue(), it.days(), it.of(Fact.Kind.COMPLAINT).size(), it.of(Fact.Kind.FALSIFIED).size(), it.of(Fact.Kind.BREACH).size(),
                it.of(Fact.Kind.UNRESOLVED).size(), it.of(Fact.Kind.PRAISE).size(), it.of(Fact.Kind.SUGGESTION).size(),
                new Desk(it.sum(Fact.Kind.HANDLING), marks(it.of(Fact.Kind.INSPECTION)), it.sum(Fact.Kind.DISPATCH), it.latest(Fact.Kind.ADHERENCE)), null, null);
    }

    /** An inspection's value is its mark of 100; that it was not passed is a fact of its own. */
    private static Sum marks(List<Fact> inspections) {
        return new Sum(inspections.stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add), inspections.size());
    }

    private static Sum passed(List<Fact> inspections) {
        return new Sum(BigDecimal.valueOf(inspections.stream().filter(it -> "PASSED".equals(it.words())).count()), inspections.size());
    }

    private record Counting(Collection<Fact> facts) {
        List<Fact> of(Fact.Kind kind) {
            return facts.stream().filter(it -> it.kind() == kind && it.counts()).toList();
        }

        Sum sum(Fact.Kind kind) {
            var all = of(kind);
            return new Sum(all.stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros(), all.size());
        }

        /** A visit with three parts is one item. */
        int cases(Fact.Kind kind) {
            return (int) of(kind).stream().map(Fact::ref).distinct().count();
        }

        BigDecimal latest(Fact.Kind kind) {
            return of(kind).stream().max(Comparator.comparing(Fact::at).thenComparing(Fact::ref)).map(Fact::value).orElse(null);
        }

        /** Days present, of the days planned, which the fact says in words. */
        Sum days() {
            return of(Fact.Kind.ATTENDANCE).stream().max(Comparator.comparing(Fact::at)).map(it -> new Sum(it.value(), Integer.parseInt(it.words()))).orElse(null);
        }
    }
}
