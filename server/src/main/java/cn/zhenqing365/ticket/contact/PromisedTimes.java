package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.business.BusinessRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What would be promised if the request were taken now: said to the customer before anything is saved. */
@Component
public class PromisedTimes {
    /** @param hardDueAt the limit of the law; null when the law is silent */
    public record Time(String clock, String title, String titleEn, Instant dueAt, Instant hardDueAt) {}

    /** @param type a business type, only for business; @param service and severity only for a fault */
    public record Wish(String kind, String type, boolean newLine, boolean safety, String service, String severity, UUID householdId, String areaCode) {}

    private final Households households;
    private final Areas areas;
    private final BusinessRules business;
    private final CaseRules cases;
    private final Promises promises;

    PromisedTimes(Households households, Areas areas, BusinessRules business, CaseRules cases, Promises promises) {
        this.households = households;
        this.areas = areas;
        this.business = business;
        this.cases = cases;
        this.promises = promises;
    }

    /** The one told to the customer first. @throws Refused NOT_FOUND, MISSING_HOUSEHOLD_OR_AREA, INVALID_KIND, INVALID_BUSINESS_TYPE */
    public List<Time> of(Wish wish, Staff asker, Instant now) {
        var area = wish.householdId != null ? households.get(wish.householdId).areaCode() : wish.areaCode;
        if (area == null || area.isBlank()) throw Refused.because("MISSING_HOUSEHOLD_OR_AREA");
        if (!asker.sees(area)) throw Refused.notFound("AREA", area);
        var kind = areas.get(area).kind().name();
        var times = new ArrayList<Time>();
        for (var clock : clocks(wish)) {
            var rule = promises.rule(clock, now);
            var due = promises.dueAt(clock, kind, now);
            var soon = now.plus(cases.safetyResponse());
            times.add(new Time(clock, rule.title(), rule.titleEn(), clock.equals("CLK-20") && wish.safety && soon.isBefore(due) ? soon : due,
                    promises.hardDueAt(clock, kind, now)));
        }
        return times;
    }

    private List<String> clocks(Wish wish) {
        return switch (wish.kind == null ? "" : wish.kind) {
            case "FAULT" -> List.of(Ticket.repairClock(wish.severity == null ? "GENERAL" : wish.severity, wish.service == null ? "TV" : wish.service));
            case "COMPLAINT" -> List.of("CLK-21", "CLK-20");
            case "OPINION", "INQUIRY" -> List.of(cases.all().answerClock());
            case "BUSINESS" -> ofBusiness(business.get(wish.type), wish.newLine);
            default -> throw Refused.because("INVALID_KIND", "kind", wish.kind == null ? "" : wish.kind);
        };
    }

    private static List<String> ofBusiness(BusinessRules.Type type, boolean newLine) {
        var main = newLine && type.newLineClock() != null ? type.newLineClock() : type.clock();
        return type.visit() ? List.of(main, "CLK-10") : List.of(main);
    }
}
