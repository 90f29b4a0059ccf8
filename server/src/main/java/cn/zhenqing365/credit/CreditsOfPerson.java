package cn.zhenqing365.credit;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a broken promise was worth: amounts are the accounts' and stay; reasons in words and drafts of texts go. */
@Component
class CreditsOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    CreditsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "CREDITS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select ticket_number, rule_id, clock, state, cents, words, reason, from_at, until_at, decided_at from credit where household_id = ? or ticket_id = any(?) order by broken_at""").params(who.householdId(), who.threadsArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        jdbc.sql("""
                delete from credit_word where ticket_id = any(?) or phone = any(?)""").params(who.threadsArray(), who.aloneArray()).update();
        return jdbc.sql("""
                update credit set reason = case when reason is null then null else '已删除' end where household_id = ? or ticket_id = any(?)""").params(who.householdId(), who.threadsArray()).update();
    }

    @Override
    public List<Kept> kept() {
        return List.of(new Kept("已批准的赔付金额和计算方法", "Credits that were approved and how they were computed",
                "已经或将要记入账单,账务凭据", "They are or will be on a bill: documents of the accounts"));
    }
}
