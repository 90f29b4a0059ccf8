package cn.zhenqing365.workorder.store;

import cn.zhenqing365.workorder.Photo;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos of a job. */
@Component
public class PhotoStore {
    private final JdbcClient jdbc;

    PhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID id, UUID workOrderId, String contentType, byte[] content, UUID by, Instant at) {
        jdbc.sql("insert into work_order_photo (id, work_order_id, content_type, content, taken_by, taken_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, workOrderId, contentType, content, by, Timestamp.from(at)).update();
    }

    public List<UUID> of(UUID workOrderId) {
        return jdbc.sql("select id from work_order_photo where work_order_id = ? order by id").param(workOrderId).query(UUID.class).list();
    }

    public Optional<Photo> find(UUID workOrderId, UUID id) {
        return jdbc.sql("select content_type, content from work_order_photo where id = ? and work_order_id = ?").param(id).param(workOrderId)
                .query((row, n) -> new Photo(row.getString(1), row.getBytes(2))).optional();
    }
}
