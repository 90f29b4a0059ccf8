package cn.zhenqing365.offer;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.platform.OldData;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence of consent to marketing, of those who asked to be forgotten: it must be shown for some months after the contract ended. */
@Component
class OldConsents implements OldData {
    private static final String OLD = "select id from marketing_consent where household_id = any(?) and evidence <> '' limit ?";
    private final JdbcClient jdbc;
    private final Households households;

    OldConsents(JdbcClient jdbc, Households households) {
        this.jdbc = jdbc;
        this.households = households;
    }

    @Override
    public String kind() {
        return "CONSENT_EVIDENCE";
    }

    @Override
    public Deed deed() {
        return Deed.ANONYMISED;
    }

    @Override
    public int forget(Instant before, int limit) {
        return jdbc.sql("update marketing_consent set evidence = '' where id in (" + OLD + ")").params(gone(before), limit).update();
    }

    @Override
    public long overdue(Instant before) {
        return jdbc.sql("select count(*) from (" + OLD + ") as old").params(gone(before), Integer.MAX_VALUE).query(Long.class).single();
    }

    private UUID[] gone(Instant before) {
        return households.erasedBefore(before).toArray(UUID[]::new);
    }
}
