package cn.zhenqing365.messaging;

import cn.zhenqing365.testing.Postgres;
import cn.zhenqing365.platform.Statements;
import cn.zhenqing365.platform.Together;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One node that knows nothing but texts: the module, a database, a gateway. Two of them on one database are two nodes. */
public class TextNode implements AutoCloseable {
    public final List<Object> told = new CopyOnWriteArrayList<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final JdbcClient sql;
    private volatile Consumer<Object> whoListens = it -> { };

    public TextNode(Postgres.Database database, Supplier<Gateway> gateway, boolean background) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of("zq.background", background)));
        context.registerBean(DataSource.class, database::dataSource, it -> it.setDestroyMethodName(""));
        context.register(Together.class, Statements.class);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(JdbcTemplate.class)));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()));
        context.registerBean("clock", Clock.class, Clock::systemUTC);
        context.registerBean("gateway", Gateway.class, gateway);
        context.scan("cn.zhenqing365.messaging");
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> it) {
                whoListens.accept(it.getPayload());
                told.add(it.getPayload());
            }
        });
        context.refresh();
        sql = context.getBean(JdbcClient.class);
    }

    public void listen(Consumer<Object> listener) {
        whoListens = listener;
    }

    public Messages messages() {
        return context.getBean(Messages.class);
    }

    public Outbox outbox() {
        return context.getBean(Outbox.class);
    }

    public JdbcClient sql() {
        return sql;
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    public UUID say(String phone, String body, boolean urgent) {
        var id = UUID.randomUUID();
        messages().queue(Instant.now(), new OutgoingText(id, phone, body, "DISPATCH", id, null, urgent));
        return id;
    }

    public String stateOf(UUID id) {
        return sql.sql("select state from message where id = ?").param(id).query(String.class).single();
    }

    public <T> List<T> told(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** As if the lease of every text on its way had ended. */
    public void endLeases() {
        sql.sql("update message set next_attempt_at = timestamptz '2020-01-01 00:00+00' where state = 'SENDING'").update();
    }

    /** As if every text that waits had waited long enough. */
    public void makeDue() {
        sql.sql("update message set next_attempt_at = timestamptz '2020-01-01 00:00+00' where state = 'QUEUED'").update();
    }

    @Override
    public void close() {
        context.close();
    }
}
