package cn.zhenqing365.adapters.town;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sample     whether an empty installation gets the sample town ({@code ZQ_SAMPLE_TOWN})
 * @param households how many ({@code ZQ_HOUSEHOLDS}, {@code ./zq seed --households}); 20,000 when nobody says
 * @param replace    throw away what the database holds and load anew; heard by {@code ./zq seed} only, never by a server that starts
 * @param password   of the sample accounts ({@code ZQ_SAMPLE_PASSWORD}); by chance when nobody says
 */
@ConfigurationProperties("zq.town")
record TownSettings(@DefaultValue("true") boolean sample, Integer households, @DefaultValue("false") boolean replace,
                    @DefaultValue("") String password) {
    private static final int QUICK_START = 20_000;

    int size() {
        return households == null ? QUICK_START : households;
    }

    /** Somebody said how many: then they want it, even on a node without background work. */
    boolean asked() {
        return households != null;
    }

    @Override
    public String toString() {
        return "TownSettings[sample=" + sample + ", households=" + households + ", replace=" + replace + "]";
    }
}
