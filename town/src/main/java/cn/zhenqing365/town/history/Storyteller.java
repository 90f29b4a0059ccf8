package cn.zhenqing365.town.history;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Home;
import cn.zhenqing365.town.Person;
import cn.zhenqing365.town.Roster;
import cn.zhenqing365.town.Town;
import java.time.Instant;
import java.util.List;

/** Tells how one fault went: nearly always well, sometimes late, and then with a reason. */
final class Storyteller {
    private static final List<String> CHANNELS = List.of("HOTLINE", "COUNTER", "WEB", "APP", "VISIT");

    private final Town town;
    private final Instant midnight;
    private final List<Person> agents;
    private final List<Person> counter;

    Storyteller(Town town) {
        this.town = town;
        this.midnight = town.today().atStartOfDay().toInstant(Visiting.CHINA);
        this.agents = agents("agent");
        this.counter = agents("counter");
    }

    /** @return null when it would not have ended before today */
    Story tell(Home home, Instant answeredAt, Story before, Chance chance) {
        var fault = before != null && chance.happens(0.7) ? before.fault() : Fault.some(home, chance);
        if (fault == null) return null;
        var channel = before != null ? "HOTLINE" : CHANNELS.get(chance.weighted(83, 6, 4, 5, 2));
        var owner = chance.one(channel.equals("COUNTER") ? counter : agents);
        boolean slow = chance.happens(0.006);
        var savedAt = answeredAt.plusSeconds(slow ? chance.between(185, 420) : chance.between(35, 125)).plusMillis(chance.between(0, 999));
        var id = chance.id(savedAt);
        var phone = chance.one(home.lines()).digits();
        int hour = answeredAt.atOffset(Visiting.CHINA).getHour();
        boolean major = fault.cause().equals("LN-03") && hour >= 8 && hour < 15 && chance.happens(0.2);
        var draft = new Story(id, home, fault, major ? "MAJOR" : "GENERAL", channel, phone, owner, answeredAt, savedAt, null, null, null, null, null, before, null);
        boolean onPhone = channel.equals("HOTLINE") && before == null && fault.canBeFixedOnPhone() && chance.happens(0.72);
        var visit = onPhone ? null : visit(draft, chance);
        if (!onPhone && visit == null) return null;
        return end(draft, visit, chance);
    }

    private Story.Visit visit(Story draft, Chance chance) {
        for (int neighbour = -1; neighbour < draft.home().area().neighbours().size(); neighbour++) {
            var area = neighbour < 0 ? draft.area() : draft.home().area().neighbours().get(neighbour);
            var there = town.roster().at(area, draft.savedAt()).stream().filter(it -> it.person().skills().stream().anyMatch(draft.fault().skills()::contains))
                    .toList();
            if (there.isEmpty()) continue;
            var shift = chance.one(duty(there));
            return new Visiting(draft, chance).by(shift.person(), neighbour >= 0 ? "NEIGHBOUR" : shift.kind().equals("DUTY") ? "ON_DUTY" : "STAND_BY");
        }
        return null;
    }

    private static List<Roster.Shift> duty(List<Roster.Shift> there) {
        var duty = there.stream().filter(it -> it.kind().equals("DUTY")).toList();
        return duty.isEmpty() ? there : duty;
    }

    /** Confirmed by most, else closed after a day of silence; on the last day all who are called say yes. */
    private Story end(Story draft, Story.Visit visit, Chance chance) {
        var fixedAt = visit == null ? draft.savedAt() : visit.completedAt();
        Instant confirmedAt = visit == null ? fixedAt : chance.happens(0.68) ? fixedAt.plusSeconds(chance.between(120, 16_000)) : null;
        var closedAt = confirmedAt == null ? fixedAt.plusSeconds(86_400) : confirmedAt;
        if (closedAt.isAfter(midnight)) closedAt = confirmedAt = fixedAt.plusSeconds(chance.between(60, 1_200));
        if (closedAt.isAfter(midnight)) return null;
        Integer stars = visit != null && confirmedAt != null && chance.happens(0.4) ? (Integer) (5 - chance.weighted(82, 14, 3, 1)) : null;
        var again = draft.savedAt().plusSeconds(chance.between(3_600, 14_400));
        var joinedAt = visit != null && chance.happens(0.06) && again.isBefore(visit.completedAt().minusSeconds(600)) ? again : null;
        return new Story(draft.id(), draft.home(), draft.fault(), draft.severity(), draft.channel(), draft.phone(), draft.owner(), draft.answeredAt(),
                draft.savedAt(), joinedAt, visit, confirmedAt, closedAt, stars, draft.repeatOf(), null);
    }

    private List<Person> agents(String login) {
        return town.people().stream().filter(it -> it.login().startsWith(login)).toList();
    }
}
