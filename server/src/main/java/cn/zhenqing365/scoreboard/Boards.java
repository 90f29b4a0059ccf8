package cn.zhenqing365.scoreboard;

import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.Tally;
import cn.zhenqing365.scoreboard.model.Wilson;
import cn.zhenqing365.scoreboard.store.CellStore;
import cn.zhenqing365.scoreboard.store.HouseholdCounts;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The goal of the brand (投诉率为零, 满意率100 %), area by area, with honest denominators: "no complaint" of how many households and
 * repairs, "all satisfied" of how many who were asked; and how much worse it might in truth be.
 */
@Component
public class Boards {
    /**
     * @param answered customers asked in call-backs who gave a mark; {@code satisfied} of them with a good one
     * @param atLeast lower end of the Wilson interval of the satisfied share in percent; null when nobody was asked
     */
    public record Line(String area, String name, long households, long repairs, long complaints, long responsible, long answered, long satisfied, Double atLeast) {
        public boolean withoutComplaint() {
            return complaints == 0;
        }

        public boolean allSatisfied() {
            return answered > 0 && satisfied == answered;
        }
    }

    /** @param zeroComplaint areas without one; {@code allSatisfied} areas where all who were asked were; {@code notAsked} areas where nobody was */
    public record Board(long zeroComplaint, long allSatisfied, long notAsked, List<Line> lines) {}

    private final CellStore cells;
    private final HouseholdCounts households;
    private final Areas areas;

    Boards(CellStore cells, HouseholdCounts households, Areas areas) {
        this.cells = cells;
        this.households = households;
        this.areas = areas;
    }

    public Board of(Period period) {
        var repairs = cells.by("AREA", "K06", period);
        var complaints = cells.by("AREA", "K12", period);
        var answers = cells.by("AREA", "K08", period);
        var homes = households.before(period.endDay());
        var lines = areas.all().stream().filter(it -> period.areas() == null || period.areas().contains(it.code())).map(it ->
                line(it, homes.getOrDefault(it.code(), new long[3])[0], repairs.getOrDefault(it.code(), Tally.NOTHING), complaints.getOrDefault(it.code(), Tally.NOTHING),
                        answers.getOrDefault(it.code(), Tally.NOTHING))).sorted(Comparator.comparingLong(Line::complaints).thenComparing(Line::area)).toList();
        return new Board(lines.stream().filter(Line::withoutComplaint).count(), lines.stream().filter(Line::allSatisfied).count(),
                lines.stream().filter(it -> it.answered() == 0).count(), lines);
    }

    private static Line line(Area it, long households, Tally repairs, Tally complaints, Tally answers) {
        return new Line(it.code(), it.name(), households, repairs.counted() + repairs.missing(), complaints.counted(),
                complaints.groups().getOrDefault("RESPONSIBLE", new Tally.Group(0, 0)).counted(), answers.counted(), answers.hits(),
                answers.counted() == 0 ? null : Wilson.of(answers.hits(), answers.counted()).low());
    }
}
