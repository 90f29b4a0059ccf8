package cn.zhenqing365.lobby;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of the opinion book: who wrote and what goes; what a person has reviewed and published holds no personal data and stays. */
@Component
class OpinionsOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    OpinionsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "OPINIONS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select b.channel, b.writer, b.words, b.may_be_public, b.written_at, b.public_words, b.public_answer from opinion_entry b where b.ticket_id = any(?) order by b.written_at""").param(who.threadsArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                update opinion_entry set writer = '已删除', words = '已删除', number_id = null, token = gen_random_uuid()::text where ticket_id = any(?)""").param(who.threadsArray()).update();
    }

    @Override
    public List<Kept> kept() {
        return List.of(new Kept("您同意公开、经人审阅的意见和答复", "Opinions you agreed to publish, as a person has reviewed them, and their answers",
                "不含姓名、号码和地址", "They hold no name, number or address"));
    }
}
