package cn.zhenqing365.campaign.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Set;

/**
 * What households are alike for the draw ({@code domain.md} §11): the area, how old the community is as a place of ours, and
 * what runs there.
 */
public record Stratum(String area, Age age, Kind service) implements Comparable<Stratum> {
    /** A community counts from the first service that still runs there. */
    public enum Age {
        YOUNG, MIDDLE, OLD;

        public static Age of(Instant firstService, Instant now, int youngYears, int oldYears) {
            long years = ChronoUnit.YEARS.between(firstService.atZone(ZoneOffset.UTC), now.atZone(ZoneOffset.UTC));
            return years < youngYears ? YOUNG : years < oldYears ? MIDDLE : OLD;
        }
    }

    public enum Kind {
        TV, BROADBAND, BOTH;

        public static Kind of(Set<String> running) {
            return running.size() > 1 ? BOTH : running.contains("TV") ? TV : BROADBAND;
        }
    }

    private static final Comparator<Stratum> ORDER = Comparator.comparing(Stratum::area).thenComparing(Stratum::age).thenComparing(Stratum::service);

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }
}
