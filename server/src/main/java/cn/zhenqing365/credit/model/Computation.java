package cn.zhenqing365.credit.model;

import cn.zhenqing365.kernel.Zones;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;

/**
 * An amount with the words that explain it. Exact in cents: shares are added as fractions and rounded once, up, in the
 * customer's favour.
 *
 * @param from the time it is for; a fault period runs from the report to the repair, pauses included
 */
public record Computation(long cents, String words, String wordsEn, Instant from, Instant until) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Zones.CHINA);

    /** @param reported when the customer told us; {@code limit} what passed; {@code ended} when it was repaired or installed */
    public static Computation of(CreditRules.Rule rule, CreditRules rules, String service, String product, Instant reported, Instant limit, Instant ended) {
        return switch (rule.way()) {
            case FIXED -> new Computation(rule.cents(), "固定补偿 " + yuan(rule.cents()) + " 元", "a fixed " + yuan(rule.cents()) + " yuan", limit, ended);
            case PERCENT_PER_DAY -> late(rule, rules.fee(service, "INSTALL", product), limit, ended);
            case FEE_OF_MONTH -> month(rules.fee(service, "MONTH", product), reported, ended);
            case FEE_OF_FAULT_PERIOD -> period(rules.fee(service, "MONTH", product), reported, ended);
        };
    }

    private static Computation late(CreditRules.Rule rule, long fee, Instant limit, Instant ended) {
        var seconds = Math.max(0, Duration.between(limit, ended).toSeconds());
        var days = (seconds + 86_399) / 86_400;
        var full = BigDecimal.valueOf(fee).multiply(rule.percentPerDay()).multiply(BigDecimal.valueOf(days)).divide(HUNDRED);
        var cents = Math.min(fee, up(full));
        var capped = cents == fee && full.compareTo(BigDecimal.valueOf(fee)) > 0;
        var percent = rule.percentPerDay().stripTrailingZeros().toPlainString();
        return new Computation(cents,
                "费用 %s 元 × %s%% × 逾期 %d 日(%s 至 %s,不足一日按一日)= %s 元%s".formatted(yuan(fee), percent, days, MOMENT.format(limit), MOMENT.format(ended), yuan(cents), capped ? ",不超过全部费用" : ""),
                "fee %s yuan × %s %% × %d days late (%s to %s, a day begun is a day) = %s yuan%s".formatted(yuan(fee), percent, days, MOMENT.format(limit), MOMENT.format(ended), yuan(cents), capped ? ", at most the whole fee" : ""),
                limit, ended);
    }

    private static Computation month(long fee, Instant reported, Instant ended) {
        var month = YearMonth.from(reported.atZone(Zones.CHINA));
        return new Computation(fee, "免收 %s 月使用费 %s 元".formatted(month, yuan(fee)), "the fee of %s, %s yuan".formatted(month, yuan(fee)), reported, ended);
    }

    /** Month by month, because a day of February costs more than one of March. */
    private static Computation period(long fee, Instant reported, Instant ended) {
        var sum = BigDecimal.ZERO;
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (var from = reported; from.isBefore(ended); ) {
            var month = YearMonth.from(from.atZone(Zones.CHINA));
            var next = month.plusMonths(1).atDay(1).atStartOfDay(Zones.CHINA).toInstant();
            var until = next.isBefore(ended) ? next : ended;
            var whole = month.lengthOfMonth() * 86_400L;
            var down = Duration.between(from, until);
            sum = sum.add(BigDecimal.valueOf(fee).multiply(BigDecimal.valueOf(down.toMillis())).divide(BigDecimal.valueOf(whole * 1000), 12, RoundingMode.CEILING));
            zh.add("%s:%s ÷ %d 天".formatted(month, hours(down, "小时", "分"), month.lengthOfMonth()));
            en.add("%s: %s of %d days".formatted(month, hours(down, " h", " min"), month.lengthOfMonth()));
            from = until;
        }
        var cents = up(sum);
        return new Computation(cents,
                "月费 %s 元 × 故障时长(%s 至 %s;%s)= %s 元,不足一分进一分".formatted(yuan(fee), MOMENT.format(reported), MOMENT.format(ended), String.join(";", zh), yuan(cents)),
                "monthly fee %s yuan × time of the fault (%s to %s; %s) = %s yuan, rounded up to the cent".formatted(yuan(fee), MOMENT.format(reported), MOMENT.format(ended), String.join("; ", en), yuan(cents)),
                reported, ended);
    }

    /** A hundred-thousandth of a cent is an artefact of the fractions, not a claim. */
    private static long up(BigDecimal cents) {
        return cents.setScale(6, RoundingMode.HALF_UP).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static String hours(Duration it, String h, String min) {
        return it.toHours() + h + (it.toMinutesPart() == 0 ? "" : " " + it.toMinutesPart() + min);
    }

    /** Cents as people write them. */
    public static String yuan(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
