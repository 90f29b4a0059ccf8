package cn.zhenqing365.offer;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was recommended to them, and their consent: what it was recommended for goes, evidence of consent stays for five months. */
@Component
class OffersOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    OffersOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "OFFERS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select 'OFFER' as what, code, reason_zh as words, state, eligible_at as at from offer where household_id = ?
                union all select 'CONSENT', how, evidence, case when given then 'GIVEN' else 'WITHDRAWN' end, said_at from marketing_consent where household_id = ? order by at""").params(who.householdId(), who.householdId()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                update offer set reason_zh = '', reason_en = '', withdrawn_why = null where household_id = ?""").param(who.householdId()).update();
    }

    @Override
    public List<Kept> kept() {
        return List.of(new Kept("营销同意的凭据,保存五个月", "Evidence of consent to marketing, for five months",
                "证明推荐之前得到过您的同意;期满由每晚清理删除", "It proves that you had agreed before anything was recommended; deleted by the nightly round afterwards"));
    }
}
