package cn.zhenqing365.directory;

import cn.zhenqing365.platform.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of a file that did not land and speak of them. */
@Component
class ImportsOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    ImportsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "IMPORTS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select j.file_name, j.received_at, array_to_string(r.cells, ' | ') as row from import_reject r join import_job j on j.id = r.job_id
                where r.cells && ?::text[] order by j.received_at, r.row_no""").param(cells(who)).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("delete from import_reject where cells && ?::text[]").param(cells(who)).update();
    }

    private static String[] cells(Person who) {
        var cells = new ArrayList<>(who.phones());
        if (who.accountNo() != null) cells.add(who.accountNo());
        return cells.toArray(String[]::new);
    }
}
