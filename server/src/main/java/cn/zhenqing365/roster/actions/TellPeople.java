package cn.zhenqing365.roster.actions;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.roster.RosterMonth;
import cn.zhenqing365.roster.model.Cell;
import cn.zhenqing365.roster.model.MonthBook;
import cn.zhenqing365.roster.model.RosterConfig;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Texts to those who work: the month in a sentence, later only the days that changed. */
@Component
class TellPeople {
    private static final int MOST_DAYS = 8;
    private final Messages messages;
    private final StaffMembers staff;

    TellPeople(Messages messages, StaffMembers staff) {
        this.messages = messages;
        this.staff = staff;
    }

    /** @return how many were told */
    int published(RosterMonth it, MonthBook book, List<Cell> before, List<Cell> cells, Instant now) {
        var today = now.atZone(Zones.CHINA).toLocalDate();
        Map<UUID, Map<LocalDate, Cell>> were = byPerson(before == null ? List.of() : before), are = byPerson(cells);
        var texts = new ArrayList<OutgoingText>();
        for (var who : book.crew()) {
            var person = staff.find(who.id()).orElseThrow();
            var mine = are.getOrDefault(who.id(), Map.of());
            var words = before == null ? whole(it, book.config(), mine) : changed(it, book.config(), were.getOrDefault(who.id(), Map.of()), mine, today);
            if (words != null && !person.phone().isEmpty()) texts.add(text(person, words, it.id(), now));
        }
        messages.queue(now, texts.toArray(OutgoingText[]::new));
        return texts.size();
    }

    void say(UUID staffId, String words, UUID about, Instant now) {
        staff.find(staffId).filter(it -> it.active() && !it.phone().isEmpty()).ifPresent(it -> messages.queue(now, text(it, words, about, now)));
    }

    private static OutgoingText text(Staff person, String words, UUID about, Instant now) {
        return new OutgoingText(Ids.at(now), person.phone(), words, "ROSTER", about, null, false);
    }

    private static String whole(RosterMonth it, RosterConfig config, Map<LocalDate, Cell> mine) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var kind : config.kinds()) {
            int n = (int) mine.values().stream().filter(cell -> kind.code().equals(cell.type())).count();
            if (n > 0) counts.put(kind.name(), n);
        }
        if (counts.isEmpty()) return null;
        var first = mine.values().stream().filter(cell -> cell.type() != null).map(Cell::day).min(LocalDate::compareTo).orElseThrow();
        return "%d月排班已公布:%s。首班%s%s。详见“我的班表”。".formatted(it.month().getMonthValue(), counts.entrySet().stream().map(n -> n.getKey() + n.getValue() + "天").collect(Collectors.joining("、")),
                day(first), config.kind(mine.get(first).type()).name());
    }

    private static String changed(RosterMonth it, RosterConfig config, Map<LocalDate, Cell> were, Map<LocalDate, Cell> are, LocalDate today) {
        var days = new TreeSet<>(were.keySet());
        days.addAll(are.keySet());
        var changes = new ArrayList<String>();
        for (var day : days) {
            var was = type(were.get(day));
            var is = type(are.get(day));
            if (day.isAfter(today) && (!Objects.equals(was, is) || was != null && !were.get(day).area().equals(are.get(day).area())))
                changes.add(day(day) + (is == null ? "休息" : config.kind(is).name()) + (is != null && was != null && was.equals(is) ? "(" + are.get(day).area() + ")" : ""));
        }
        if (changes.isEmpty()) return null;
        var shown = changes.stream().limit(MOST_DAYS).collect(Collectors.joining("、"));
        return "您%d月的班有变动:%s%s。详见“我的班表”。".formatted(it.month().getMonthValue(), shown, changes.size() > MOST_DAYS ? "等%d天".formatted(changes.size()) : "");
    }

    private static String type(Cell it) {
        return it == null ? null : it.type();
    }

    static String day(LocalDate it) {
        return it.getMonthValue() + "月" + it.getDayOfMonth() + "日";
    }

    private static Map<UUID, Map<LocalDate, Cell>> byPerson(List<Cell> cells) {
        var people = new HashMap<UUID, Map<LocalDate, Cell>>();
        cells.forEach(it -> people.computeIfAbsent(it.staffId(), id -> new HashMap<>()).put(it.day(), it));
        return people;
    }
}
