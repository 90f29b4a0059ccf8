package cn.zhenqing365.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.directory.actions.ReadImports;
import cn.zhenqing365.directory.actions.ReceiveImport;
import cn.zhenqing365.directory.actions.RunImports;
import cn.zhenqing365.directory.model.ImportJob;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.platform.PersonalData;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A file and an erasure meet at one household: whichever has the row first, the person stays forgotten. */
@ServerTest
class ErasedAtTheSameMomentTest {
    private static final String HEADING = "账号,户名,电话,其他电话,乡镇,小区,楼栋,单元,房号,片区,光节点,经度,纬度\n";
    private static final String ZHANG = "8002,张伟,13812345678,,杨舍镇,花园浜三村,2幢,1单元,1502室,A01,N0101,120.55,31.87\n";
    @TempDir static Path data;
    @Autowired ReceiveImport receive;
    @Autowired RunImports run;
    @Autowired ReadImports read;
    @Autowired Households households;
    @Autowired Areas areas;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired HouseholdOfPerson person;
    @Autowired TransactionTemplate transaction;
    private Household shan;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry registry) {
        registry.add("zq.data", data::toString);
    }

    @BeforeEach
    void one_household_of_one_file() {
        for (var table : List.of("import_reject", "import_job", "household_phone", "service", "equipment", "household", "area")) jdbc.sql("delete from " + table).update();
        new People(jdbc).area("A01", "杨舍城东片区", "TOWN", null);
        areas.forget();
        clock.set(MovableClock.MORNING);
        imported(HEADING + shan("单雪梅", "13712345678") + ZHANG);
        shan = households.byPhone("13712345678").get(0);
    }

    @Test
    void a_file_that_waited_for_the_row_of_an_erasure_lands_the_rest_and_refuses_this_one() throws Exception {
        var file = meanwhile(() -> imported(HEADING + shan("单雪梅", "13700000000") + ZHANG.replace("张伟", "张大伟")), () -> person.erase(who()));
        var job = file.get(30, TimeUnit.SECONDS);
        assertThat(List.of(job.state(), job.rejected(), job.updated())).containsExactly("DONE", 1, 1);
        assertThat(households.get(shan.id()).customerName()).isEqualTo("已删除");
        assertThat(phones()).isEmpty();
        assertThat(households.byPhone("13812345678")).extracting(Household::customerName).containsExactly("张大伟");
        assertThat(jdbc.sql("select array_to_string(cells, '') || reasons from import_reject").query(String.class).single()).startsWith("8001").contains("ERASED").doesNotContain("137");
    }

    @Test
    void an_erasure_that_waited_for_the_row_of_a_file_takes_also_the_number_the_file_brought() throws Exception {
        var erased = meanwhile(() -> transaction.execute(status -> person.erase(who())), () -> {
            jdbc.sql("update household set phone = '13700000000' where id = ?").param(shan.id()).update();
            jdbc.sql("insert into household_phone (household_id, phone) values (?, '13700000000')").param(shan.id()).update();
        });
        assertThat(erased.get(30, TimeUnit.SECONDS)).isOne();
        assertThat(phones()).isEmpty();
        assertThat(households.get(shan.id()).customerName()).isEqualTo("已删除");
    }

    /** {@code first} has the row, {@code second} is seen to wait for it, then the first commits. */
    private <T> Future<T> meanwhile(Callable<T> second, Runnable first) {
        var other = Executors.newSingleThreadExecutor();
        try {
            return transaction.execute(status -> {
                first.run();
                var waiting = other.submit(second);
                for (int i = 0; i < 500 && jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single() == 0; i++) sleep();
                assertThat(waiting.isDone()).as("it waits").isFalse();
                return waiting;
            });
        } finally {
            other.shutdown();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private PersonalData.Person who() {
        return new PersonalData.Person(shan.id(), shan.accountNo(), shan.customerName(), shan.address(), Set.copyOf(shan.phones()), Set.copyOf(shan.phones()), Set.<UUID>of());
    }

    private List<String> phones() {
        return jdbc.sql("select phone from household_phone where household_id = ?").param(shan.id()).query(String.class).list();
    }

    private static String shan(String name, String phone) {
        return "8001," + name + "," + phone + ",,杨舍镇,花园浜三村,12,2,502,A01,N0101,120.55,31.87\n";
    }

    private ImportJob imported(String file) {
        var id = receive.receive(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "households.csv", null, Actor.SYSTEM).job().id();
        run.queue(id);
        run.workOne("node-1", () -> false);
        return read.find(id);
    }
}
