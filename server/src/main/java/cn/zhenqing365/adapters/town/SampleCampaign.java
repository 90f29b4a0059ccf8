package cn.zhenqing365.adapters.town;

import cn.zhenqing365.campaign.Campaigns;
import cn.zhenqing365.campaign.VisitReport;
import cn.zhenqing365.campaign.actions.DrawCampaign;
import cn.zhenqing365.campaign.actions.PlanCampaign;
import cn.zhenqing365.campaign.actions.RecordVisit;
import cn.zhenqing365.campaign.model.Outcome;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.ticket.contact.Questions;
import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Town;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The service month of the sample town, in its tenth day: planned, drawn and visited through the same actions as any other, so
 * that it is what it claims to be. The answers come by chance and are the same in every town of one size.
 */
@Component
class SampleCampaign {
    private static final int DAYS_AGO = 9;
    private static final int LASTS = 30;
    /** Larger towns are there to be measured, not to be looked at. */
    private static final int LARGEST = 100_000;
    private static final List<String> VISITORS = List.of("2001", "2002", "2003", "2004", "2005", "1001", "1003", "1005", "1007", "3001", "5001", "7001");
    private static final int FRESH = 3;
    private static final List<String> ISSUES = List.of("客厅机顶盒晚上八点后经常马赛克,请上门查看", "遥控器换过以后菜单键不灵", "宽带晚上很慢,只有几十兆", "新装修的书房想加一个信息点,请联系", "账单看不明白,希望有人解释");
    private static final List<String> OPINIONS = List.of("希望营业厅周末晚一点关门", "建议给老人做一次遥控器使用讲解", "师傅态度很好,希望继续保持", "希望停播前发短信通知");

    private final Campaigns campaigns;
    private final PlanCampaign plan;
    private final DrawCampaign draw;
    private final RecordVisit record;
    private final Questions questions;
    private final StaffMembers staff;
    private final Clock clock;

    SampleCampaign(Campaigns campaigns, PlanCampaign plan, DrawCampaign draw, RecordVisit record, Questions questions, StaffMembers staff, Clock clock) {
        this.campaigns = campaigns;
        this.plan = plan;
        this.draw = draw;
        this.record = record;
        this.questions = questions;
        this.staff = staff;
        this.clock = clock;
    }

    /** Once, in a town that was just loaded. */
    void visit(int households) {
        if (households > LARGEST || !campaigns.all().isEmpty()) return;
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Zones.CHINA);
        staff.forget();
        int each = Math.max(8, Math.min(100, households / 40));
        var campaign = plan.plan(new PlanCampaign.Wanted("服务进万家,满意在港城 · 百人访百户", today.minusDays(DAYS_AGO), today.minusDays(DAYS_AGO).plusDays(LASTS), List.of(), each, 1, Town.SEED, 3, 10,
                VISITORS.stream().map(no -> new PlanCampaign.Who(no, null)).toList()), Actor.SYSTEM);
        draw.draw(campaign.id(), Actor.SYSTEM);
        int visits = 0;
        for (var no : VISITORS) visits += walks(staff.byNo(no).orElseThrow(), today, now);
        answer(campaign.number());
        System.out.printf("  %,d 次走访 visits of the service month%n", visits);
    }

    private int walks(Staff who, LocalDate today, Instant now) {
        var doors = campaigns.walk(who.id(), now).orElseThrow().doors();
        var pace = Chance.of(Town.SEED, "pace", Integer.parseInt(who.staffNo()));
        int tried = doors.size() * pace.between(22, 46) / 100, perDay = tried / (DAYS_AGO + 1) + 1, visits = 0;
        for (int n = 0; n < tried; n++) {
            var day = today.minusDays(DAYS_AGO).plusDays(n / perDay);
            var at = LocalTime.of(9, 5).plusMinutes(n % perDay * 22L + pace.between(0, 9)).atDate(day).atZone(Zones.CHINA).toInstant();
            boolean fresh = n >= tried - FRESH;
            if (fresh) at = daylight(now).minus(Duration.ofMinutes(12L + (tried - n) * 19L + pace.between(0, 9)));
            else if (at.isAfter(daylight(now).minus(Duration.ofMinutes(90)))) continue;
            tell(doors.get(n).visit().id(), Integer.parseInt(who.staffNo()) * 1000 + n, who, at, fresh);
            visits++;
        }
        return visits;
    }

    /** Now, or the end of the last day of visits: what was found then is still within its two service hours. */
    private static Instant daylight(Instant now) {
        var here = now.atZone(Zones.CHINA);
        if (here.getHour() >= 20) return here.with(LocalTime.of(20, 0)).toInstant();
        return here.getHour() < 9 ? here.minusDays(1).with(LocalTime.of(20, 0)).toInstant() : now;
    }

    /** Every third matter was a question that could be answered by telephone. */
    private void answer(String number) {
        int n = 0;
        for (var it : campaigns.issues(campaigns.get(number)))
            if (n++ % 3 == 0) questions.answer(it.ticketId(), "已电话联系用户,说明情况并致谢", "PHONE", staff.find(it.staffId()).orElseThrow());
    }

    private void tell(UUID visit, int number, Staff who, Instant at, boolean fresh) {
        var chance = Chance.of(Town.SEED, "visit", number);
        var outcome = List.of(Outcome.DONE, Outcome.ABSENT, Outcome.REFUSED, Outcome.EMPTY, Outcome.WRONG_ADDRESS).get(chance.weighted(76, 13, 6, 3, 2));
        record.prepare();
        record.record(visit, new VisitReport(new UUID(Town.SEED, number), outcome, at, outcome == Outcome.DONE ? chance.between(165, 620) : chance.between(15, 60), null,
                outcome == Outcome.DONE ? answers(chance, fresh) : Map.of()), who);
    }

    /** Most are content; a home that had faults is less so. What must be followed up is fresh, so that its clock still runs. */
    private static Map<String, Object> answers(Chance chance, boolean fresh) {
        boolean faults = chance.happens(0.22);
        var given = new LinkedHashMap<String, Object>();
        given.put("Q0", "YES");
        given.put("Q1", mark(chance, faults ? 2 : 0));
        given.put("Q2", faults ? List.of(chance.one(List.of("MOSAIC", "NOSIGNAL", "FREEZE", "REMOTE", "BB"))) : List.of("NONE"));
        given.put("Q3", faults || chance.happens(0.5) ? (Object) mark(chance, faults ? 1 : 0) : 9);
        given.put("Q4", mark(chance, 0));
        given.put("Q5", mark(chance, faults ? 1 : 0));
        given.put("Q6", faults ? chance.one(List.of("YES", "YES", "YES", "NO", "UNSURE")) : "NEVER");
        if (faults) given.putAll(Map.of("Q7", chance.one(List.of("ONTIME", "ONTIME", "ONTIME", "EARLY", "LATE")), "Q8A", chance.happens(0.94) ? "YES" : "NO", "Q8B", chance.happens(0.86) ? "YES" : "NO"));
        given.put("Q9", List.of("ALL", "SOME", "NONE").get(chance.weighted(38, 46, 16)));
        given.put("Q10A", List.of(chance.one(List.of("HALL", "ONLINE", "ONLINE", "BANK", "HOTLINE"))));
        given.put("Q10B", mark(chance, 0));
        given.put("Q11A", chance.happens(0.03) ? "YES" : "NO");
        given.put("Q12", chance.happens(0.71) ? "YES" : "NO");
        if (chance.happens(0.6)) given.put("Q13", chance.happens(0.08) ? "YES" : "NO");
        given.put("Q14", List.of(10, 9, 8, 7, 6, 4).get(faults ? chance.weighted(10, 20, 25, 20, 15, 10) : chance.weighted(38, 30, 18, 8, 4, 2)));
        given.put("Q17", List.of(chance.one(List.of("NONE", "NONE", "NONE", "NONE", "NONE", "NONE", "REMOTE", "WIRING", "ADVICE"))));
        issue(chance, fresh).ifPresent(it -> given.put(ISSUES.contains(it) ? "Q18" : "Q15", it));
        return given;
    }

    private static int mark(Chance chance, int lower) {
        return Math.max(1, List.of(5, 4, 3, 2).get(chance.weighted(58, 33, 7, 2)) - (lower > 0 ? chance.between(0, lower) : 0));
    }

    private static Optional<String> issue(Chance chance, boolean fresh) {
        if (!fresh || !chance.happens(0.5)) return Optional.empty();
        return Optional.of(chance.happens(0.6) ? chance.one(ISSUES) : chance.one(OPINIONS));
    }
}
