package cn.zhenqing365.audit;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Their own requests: shown, and kept for their time, because they prove that they were answered. */
@Component
class RequestsOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    RequestsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "DATA_REQUESTS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("select number, kind, identity, asked_at, state, answered_at, reason from data_request where household_id = ? order by asked_at")
                .param(who.householdId()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return 0;
    }

    @Override
    public List<Kept> kept() {
        return List.of(new Kept("本次和以往的个人信息申请、当时怎样核实身份", "This request and earlier ones, and how identity was checked", "证明您的申请得到了答复;期满由每晚清理删去(个人信息保护法第六十九条)",
                "They prove that you were answered; forgotten by the nightly round afterwards (PIPL art. 69)"));
    }
}
