package cn.zhenqing365.credit.model;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What follows when a promise is broken, as the operator has set it ({@code credit_rules}, versions with effective dates).
 *
 * @param quietFrom from this hour until {@code quietUntil} customers are not written to
 * @param fees what credits are computed from, in cents: INSTALL or MONTH of a service; {@code product} null for any
 */
public record CreditRules(LocalTime quietFrom, LocalTime quietUntil, List<Fee> fees, List<Rule> rules) {
    public enum Way { FEE_OF_FAULT_PERIOD, PERCENT_PER_DAY, FEE_OF_MONTH, FIXED }

    public record Fee(String service, String kind, String product, long cents) {}

    /**
     * @param limit HARD: the law's limit; DUE: the time promised
     * @param percentPerDay of the installation fee, for each day begun; never more than the whole fee
     * @param cents for {@link Way#FIXED}; 0 is an apology in words
     * @param status VERIFIED, VERIFIED_OTHER_PROVINCE … as for the law behind a limit; only VERIFIED is shown as binding here
     * @param excludedCauses codes or their families: a fault of the customer's own device gives nothing
     */
    public record Rule(String id, List<String> clocks, List<String> services, String limit, Way way, BigDecimal percentPerDay, Long cents, String title,
                       String titleEn, String article, String articleEn, String status, List<String> excludedResponsibilities, List<String> excludedCauses) {
        public boolean answers(String clock, String service, boolean hard) {
            return clocks.contains(clock) && services.contains(service) && limit.equals("HARD") == hard;
        }

        /** Why nothing is owed for this cause; null when something is. */
        public String exclusion(String cause, String responsibility) {
            if (responsibility != null && excludedResponsibilities.contains(responsibility)) return "RESPONSIBILITY_" + responsibility;
            if (cause != null && excludedCauses.stream().anyMatch(it -> cause.equals(it) || cause.startsWith(it + "-"))) return "CAUSE_" + cause;
            return null;
        }
    }

    public CreditRules {
        if (quietFrom == null || quietUntil == null || fees == null || rules == null) throw Refused.because("INVALID_CREDIT_RULES", "field", "quietFrom");
        for (var it : fees) if (it.cents() < 0 || !Set.of("INSTALL", "MONTH").contains(String.valueOf(it.kind()))) throw Refused.because("INVALID_CREDIT_RULES", "field", "fees");
        var ids = new HashSet<String>();
        for (var it : rules) {
            var wrong = it.id() == null || !ids.add(it.id()) || it.clocks() == null || it.services() == null || it.way() == null || it.excludedCauses() == null
                    || it.excludedResponsibilities() == null || !Set.of("HARD", "DUE").contains(String.valueOf(it.limit()))
                    || it.way() == Way.FIXED && (it.cents() == null || it.cents() < 0)
                    || it.way() == Way.PERCENT_PER_DAY && (it.percentPerDay() == null || it.percentPerDay().signum() <= 0 || it.percentPerDay().compareTo(BigDecimal.valueOf(100)) > 0);
            if (wrong) throw Refused.because("INVALID_CREDIT_RULES", "field", String.valueOf(it.id()));
        }
    }

    /** Of the product when it has a fee of its own, else of the service; 0 when nobody set one. */
    public long fee(String service, String kind, String product) {
        return fees.stream().filter(it -> it.service().equals(service) && it.kind().equals(kind) && it.product() != null && it.product().equals(product)).findFirst()
                .or(() -> fees.stream().filter(it -> it.service().equals(service) && it.kind().equals(kind) && it.product() == null).findFirst())
                .map(Fee::cents).orElse(0L);
    }

    /** {@code at} itself, or the end of the quiet hours it lies in. */
    public Instant waking(Instant at) {
        var local = at.atZone(Zones.CHINA);
        var time = local.toLocalTime();
        var overnight = quietUntil.isBefore(quietFrom);
        var quiet = overnight ? !time.isBefore(quietFrom) || time.isBefore(quietUntil) : !time.isBefore(quietFrom) && time.isBefore(quietUntil);
        if (!quiet) return at;
        var day = overnight && !time.isBefore(quietFrom) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(quietUntil).atZone(Zones.CHINA).toInstant();
    }
}
