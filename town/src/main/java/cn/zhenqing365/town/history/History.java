package cn.zhenqing365.town.history;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Home;
import cn.zhenqing365.town.Town;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Thirty-one days of faults before today. Shown every household once, it keeps those that called: about 3.5 of a hundred, more
 * of them on Saturdays, in the morning and in the evening, and on two days of storm.
 */
public final class History {
    public static final int DAYS = 31;
    private static final double CALLS = 0.0375;
    private static final int[] HOURS = {3, 2, 1, 1, 1, 3, 10, 30, 62, 80, 82, 66, 48, 50, 56, 60, 62, 66, 74, 88, 92, 70, 36, 12};
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final Town town;
    private final Storyteller teller;
    private final int[] days = new int[DAYS];
    private final List<Story> stories = new ArrayList<>();

    public History(Town town) {
        this.town = town;
        this.teller = new Storyteller(town);
        for (int day = 0; day < DAYS; day++) days[day] = weight(town.today().minusDays(DAYS - day), day);
    }

    /** Perhaps this household called. */
    public void visit(Home home) {
        var chance = Chance.of(town.seed(), "history", home.number());
        if (!chance.happens(CALLS)) return;
        var story = teller.tell(home, moment(chance), null, chance);
        if (story == null) return;
        stories.add(story);
        if (!chance.happens(0.045)) return;
        var again = story.closedAt().plusSeconds(chance.between(7_200, 5 * 86_400)).atOffset(Visiting.CHINA).withHour(chance.between(8, 20));
        if (again.toInstant().isBefore(story.closedAt().plusSeconds(600))) return;
        var repeat = teller.tell(home, again.toInstant(), story, chance);
        if (repeat == null) return;
        stories.add(repeat);
        if (!chance.happens(0.3)) return;
        var third = teller.tell(home, repeat.closedAt().plusSeconds(chance.between(90_000, 4 * 86_400)), repeat, chance);
        if (third != null) stories.add(third);
    }

    /** All of them in the order they were taken, with their numbers. */
    List<Story> stories() {
        stories.sort(Comparator.comparing(Story::savedAt));
        Map<LocalDate, Integer> numbers = new HashMap<>();
        stories.replaceAll(it -> {
            var day = day(it.savedAt());
            return it.numbered("R" + DAY.format(day) + "%06d".formatted(numbers.merge(day, 1, Integer::sum)));
        });
        return stories;
    }

    Town town() {
        return town;
    }

    static LocalDate day(Instant at) {
        return at.atOffset(Visiting.CHINA).toLocalDate();
    }

    private Instant moment(Chance chance) {
        return town.today().minusDays(DAYS - chance.weighted(days)).atTime(chance.weighted(HOURS), chance.between(0, 59), chance.between(0, 59))
                .toInstant(Visiting.CHINA);
    }

    private static int weight(LocalDate date, int day) {
        int weight = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY ? 120
                : date.getDayOfWeek() == DayOfWeek.MONDAY ? 112 : 100;
        return day == 9 || day == 22 ? weight * 9 / 5 : weight;
    }
}
