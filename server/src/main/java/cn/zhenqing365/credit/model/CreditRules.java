package cn.zhenqing365.credit.model;

import cn.zhenqing365.kernel.Zones;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

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

        Rule underTheLawOf(Rule before) {
            return law(before.article, before.articleEn, before.status);
        }

        Rule proposed() {
            return law("", "", "PROPOSED");
        }

        private Rule law(String article, String articleEn, String status) {
            return new Rule(id, clocks, services, limit, way, way == Way.PERCENT_PER_DAY ? percentPerDay : null, way == Way.FIXED ? cents : null, title.strip(), titleEn.strip(),
                    article, articleEn, status, excludedResponsibilities == null ? List.of() : excludedResponsibilities, excludedCauses == null ? List.of() : excludedCauses);
        }

        /** Why nothing is owed for this cause; null when something is. */
        public String exclusion(String cause, String responsibility) {
            if (responsibility != null && excludedResponsibilities.contains(responsibility)) return "RESPONSIBILITY_" + responsibility;
            if (cause != null && excludedCauses.stream().anyMatch(it -> cause.equals(it) || cause.startsWith(it + "-"))) return "CAUSE_" + cause;
            return null;
        }
    }

    /**
     * These rules with what no screen may change: article and status of the law stay those of {@code before}; a rule that is new is
     * PROPOSED and quotes no law.
     */
    public CreditRules withLawOf(CreditRules before) {
        return new CreditRules(quietFrom, quietUntil, fees, rules.stream().map(it -> before.rules.stream().filter(one -> one.id().equals(it.id())).findFirst()
                .map(it::underTheLawOf).orElseGet(it::proposed)).toList());
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
