package cn.zhenqing365.planner;

import java.util.Comparator;

/**
 * How good a plan is, compared in this order; less is better everywhere.
 *
 * @param brokenPromises promised visits left out or late
 * @param leftOut other visits left out, each by its priority
 * @param risk visits at the end of their window, a full one at the very end
 * @param workingMinutes all technicians, from leaving to being back
 * @param unfairness working time squared / 1000, summed
 * @param unfamiliar visits by someone who does not know the area or was not asked for
 */
public record Score(int brokenPromises, int leftOut, double risk, double workingMinutes, double unfairness, int unfamiliar) implements Comparable<Score> {
    private static final Comparator<Score> ORDER = Comparator.comparingInt(Score::brokenPromises).thenComparingInt(Score::leftOut)
            .thenComparingDouble(it -> Math.rint(it.risk * 10)).thenComparingDouble(it -> Math.rint(it.workingMinutes))
            .thenComparingDouble(it -> Math.rint(it.unfairness)).thenComparingInt(Score::unfamiliar);

    @Override public int compareTo(Score other) { return ORDER.compare(this, other); }
}
