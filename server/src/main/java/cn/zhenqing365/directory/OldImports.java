package cn.zhenqing365.directory;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of households that a file brought and we did not take. */
@Component
class OldImports extends ForgottenByDate {
    OldImports(JdbcClient jdbc) {
        super(jdbc, "IMPORTS", Deed.DELETED, """
                select r.job_id, r.row_no from import_reject r join import_job j on j.id = r.job_id where j.ended_at < ? limit ?""", """
                delete from import_reject where (job_id, row_no) in (%s)""");
    }
}
