package cn.zhenqing365.roster.model;

import cn.zhenqing365.kernel.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A roster in which two have swapped. */
public final class Swapped {
    private Swapped() {}

    /**
     * @param returnDay null when nothing is given in return
     * @throws Refused SHIFT_NOT_THERE the asker has no shift that day any more, or the taker none to give in return; SHIFT_TAKER_BUSY
     */
    public static List<Cell> of(List<Cell> cells, UUID asker, LocalDate day, UUID taker, LocalDate returnDay, String by) {
        var result = new ArrayList<>(cells);
        give(result, asker, taker, day, by);
        if (returnDay != null) give(result, taker, asker, returnDay, by);
        return result;
    }

    public static Optional<Cell> shift(List<Cell> cells, UUID who, LocalDate day) {
        return cells.stream().filter(it -> it.staffId().equals(who) && it.day().equals(day) && it.type() != null).findFirst();
    }

    private static void give(List<Cell> cells, UUID from, UUID to, LocalDate day, String by) {
        var given = shift(cells, from, day).orElseThrow(() -> Refused.because("SHIFT_NOT_THERE", "day", day.toString()));
        if (shift(cells, to, day).isPresent()) throw Refused.because("SHIFT_TAKER_BUSY", "day", day.toString());
        cells.removeIf(it -> it.day().equals(day) && (it.staffId().equals(from) || it.staffId().equals(to)));
        cells.add(new Cell(from, day, null, null, true, by, null));
        cells.add(new Cell(to, day, given.type(), given.area(), true, by, given.reason()));
    }
}
