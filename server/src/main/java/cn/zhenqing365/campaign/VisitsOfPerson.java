package cn.zhenqing365.campaign;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a household answered on visits: shown to the person; on their wish the marks stay and are nobody's. */
@Component
class VisitsOfPerson implements PersonalData {
    private static final String THEIRS = "select id from campaign_visit where household_id = :household";
    private final JdbcClient jdbc;

    VisitsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "VISIT_ANSWERS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select c.number as campaign, c.name, r.outcome, r.happened_at, r.answers::text as answers
                from campaign_report r join campaign_visit v on v.id = r.visit_id join campaign c on c.id = v.campaign_id where v.household_id = ? order by r.happened_at""")
                .param(who.householdId()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        jdbc.sql("delete from campaign_relative where household_id = ?").param(who.householdId()).update();
        jdbc.sql(OldVisits.WITHOUT_WORDS.formatted(THEIRS)).param("household", who.householdId()).update();
        return jdbc.sql(OldVisits.NOBODYS.formatted(THEIRS)).param("household", who.householdId()).update();
    }
}
