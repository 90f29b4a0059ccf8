package cn.zhenqing365.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhenqing365.directory.actions.ImportPreview;
import cn.zhenqing365.directory.actions.ReadImports;
import cn.zhenqing365.directory.actions.ReceiveImport;
import cn.zhenqing365.directory.actions.RunImports;
import cn.zhenqing365.directory.model.ImportField;
import cn.zhenqing365.directory.model.ImportJob;
import cn.zhenqing365.directory.model.Reason;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.OldData;
import cn.zhenqing365.platform.PersonalData;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.ServerTest;
import cn.zhenqing365.territory.Areas;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServerTest
class ImportsTest {
    private static final String HEADING = "账号,户名,电话,其他电话,乡镇,小区,楼栋,单元,房号,片区,光节点,经度,纬度,电视产品,电视状态,宽带产品,宽带状态,机顶盒,智能卡,光猫,照顾标识\n";
    private static final String SHAN = "8001,单雪梅,13712345678,0512-58123456;13900000001,杨舍镇,花园浜三村,12,2,502,A01,N0101,120.55,31.87,基本包,正常,100M,欠费停,C5800:STB1,CARD1,ONU1,老人、残疾\n";
    private static final String ZHANG = "8002,张伟,13812345678,,杨舍镇,花园浜三村,2幢,1单元,1502室,A01,N0101,120.55,31.87,基本包,,,,,,,\n";
    @TempDir static Path data;
    @Autowired ReceiveImport receive;
    @Autowired RunImports run;
    @Autowired ReadImports read;
    @Autowired Households households;
    @Autowired Areas areas;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired HouseholdOfPerson person;
    @Autowired ImportsOfPerson imports;
    @Autowired List<OldData> kinds;
    private OldData files;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry registry) {
        registry.add("zq.data", data::toString);
    }

    @BeforeEach
    void nobody_lives_here_yet() {
        for (var table : List.of("import_reject", "import_job", "household_phone", "service", "equipment", "household", "area"))
            jdbc.sql("delete from " + table).update();
        var people = new People(jdbc);
        people.area("A01", "杨舍城东片区", "TOWN", null);
        people.area("A02", "杨舍城西片区", "TOWN", null);
        areas.forget();
        clock.set(MovableClock.MORNING);
        files = kinds.stream().filter(it -> it.kind().equals("IMPORT_FILES")).findFirst().orElseThrow();
    }

    @Test
    void good_rows_land_whole() {
        var job = imported(HEADING + SHAN + ZHANG);
        assertThat(List.of(job.state(), job.total(), job.done(), job.created(), job.rejected())).containsExactly("DONE", 2, 2, 2, 0);
        var shan = households.byPhone("051258123456").get(0);
        assertThat(shan.address()).isEqualTo("杨舍镇花园浜三村12幢2单元502室");
        assertThat(shan.phones()).containsExactly("13712345678", "051258123456", "13900000001");
        assertThat(shan.services()).extracting(Service::kind, Service::state)
                .containsExactly(tuple("BROADBAND", "OWESTOP"), tuple("TV", "ACTIVE"));
        assertThat(shan.equipment()).containsExactly(new Equipment("CARD", "", "CARD1"), new Equipment("ONU", "", "ONU1"), new Equipment("STB", "C5800", "STB1"));
        assertThat(shan.care()).containsExactlyInAnyOrder("ELDERLY", "DISABLED");
        assertThat(data.resolve("imports").resolve(job.id().toString())).as("full of people, and landed").doesNotExist();
        assertThat(households.search("sxm", null, 5)).extracting(HouseholdLine::accountNo).containsExactly("8001");
    }

    @Test
    void the_same_file_a_second_time_changes_nothing() {
        imported(HEADING + SHAN + ZHANG);
        var before = everything();
        clock.advance(Duration.ofDays(1));
        var again = imported(HEADING + SHAN + ZHANG);
        assertThat(List.of(again.created(), again.updated(), again.unchanged())).containsExactly(0, 0, 2);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoever_asked_to_be_forgotten_is_not_brought_back_by_the_next_file_and_the_refused_row_says_only_the_account() {
        imported(HEADING + SHAN + ZHANG);
        var shan = households.byPhone("13712345678").get(0);
        person.erase(new PersonalData.Person(shan.id(), shan.accountNo(), shan.customerName(), shan.address(), Set.copyOf(shan.phones()), Set.of(), Set.of()));
        var job = imported(HEADING + SHAN + ZHANG);
        assertThat(List.of(job.state(), job.rejected(), job.updated(), job.unchanged())).containsExactly("DONE", 1, 0, 1);
        assertThat(households.get(shan.id()).customerName()).isEqualTo("已删除");
        assertThat(jdbc.sql("select array_to_string(cells, '') from import_reject").query(String.class).single()).isEqualTo("8001");
        assertThat(jdbc.sql("select reasons from import_reject").query(String.class).single()).contains("ERASED");
        assertThat(imports.erase(new PersonalData.Person(shan.id(), shan.accountNo(), null, null, Set.of(), Set.of(), Set.of()))).isOne();
    }

    @Test
    void a_file_that_never_landed_is_gone_after_its_week_also_when_no_other_comes() throws IOException {
        var id = Ids.at(clock.instant());
        Files.createDirectories(data.resolve("imports"));
        try (var left = Files.newDirectoryStream(data.resolve("imports"))) {
            for (var file : left) Files.delete(file);
        }
        Files.writeString(data.resolve("imports").resolve(id.toString()), "满是人");
        assertThat(files.overdue(clock.instant())).isZero();
        var later = clock.advance(Duration.ofDays(8)).minus(Duration.ofDays(7));
        assertThat(files.overdue(later)).isOne();
        assertThat(files.forget(later, 10)).isOne();
        assertThat(data.resolve("imports").resolve(id.toString())).doesNotExist();
        assertThat(files.overdue(later)).isZero();
    }

    @Test
    void what_changed_is_updated_and_what_the_file_does_not_speak_of_stays() {
        imported(HEADING + SHAN + ZHANG);
        var id = households.byPhone("13712345678").get(0).id();
        clock.advance(Duration.ofDays(30));
        var job = imported("account,name,phone,town,community,building,room,area,tv product,tv state\n8001,单雪梅,13712345678,杨舍镇,花园浜三村,12幢,502室,A02,基本包,报停\n");
        assertThat(List.of(job.created(), job.updated())).containsExactly(0, 1);
        var shan = households.get(id);
        assertThat(shan.areaCode()).isEqualTo("A02");
        assertThat(shan.phones()).hasSize(3);
        assertThat(shan.care()).hasSize(2);
        assertThat(shan.latitude()).isEqualTo(31.87);
        assertThat(shan.equipment()).hasSize(3);
        assertThat(shan.services()).extracting(it -> it.kind() + " " + it.state() + " " + it.since())
                .containsExactly("BROADBAND OWESTOP " + MovableClock.MORNING, "TV REQSTOP " + clock.instant());
    }

    @Test
    void bad_rows_say_everything_that_is_wrong_and_good_ones_land() {
        var job = imported(HEADING + SHAN
                + ",无账号,13712345678,,杨舍镇,村,1,,1,A01,,,,,,,,,,,\n"
                + "8003,坏电话,1371234,,杨舍镇,村,1,,1,A99,,,,,,,,,,,\n"
                + "8004,坏坐标,13712345678,,杨舍镇,村,1,,1,A01,,20.5,31.8,基本包,飞了,,报停,,,,宠物\n"
                + "8001,重复,13712345678,,杨舍镇,村,1,,1,A01,,,,,,,,,,,\n"
                + "8005," + "长".repeat(61) + ",13712345678,,杨舍镇,村,1,,1,A01,,,,,,,,,,,\n"
                + "8006,重复卡,13712345678,,杨舍镇,村,1,,1,A01,,,,,,,,,CARD1,,\n"
                + "\n,,,\n" + ZHANG);
        assertThat(List.of(job.total(), job.created(), job.rejected())).containsExactly(8, 2, 6);
        assertThat(reasons(job.id())).containsExactly("MISSING ACCOUNT", "UNKNOWN_AREA A99, MALFORMED_PHONE 1371234",
                "BAD_COORDINATES 20.5, UNKNOWN_CARE 宠物, UNKNOWN_STATE 飞了, PRODUCT_MISSING 报停", "DUPLICATE_ACCOUNT 2", "TOO_LONG 60", "DUPLICATE_SERIAL 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void text_is_read_as_it_is_written(String charset) {
        imported((HEADING + SHAN).getBytes(Charset.forName(charset)));
        assertThat(households.search("单雪梅", null, 5)).hasSize(1);
    }

    @Test
    void a_byte_order_mark_semicolons_and_line_breaks_in_quotes_do_not_matter() {
        imported("\uFEFF账号;户名;电话;乡镇;小区;楼栋;房号;片区;备注\r\n8001;\"单\"\"雪\"\"梅\";137 1234 5678;杨舍镇;花园浜;12;502;A01;\"一\r\n二;三\"\r\n");
        assertThat(households.byPhone("13712345678")).extracting(Household::customerName).containsExactly("单\"雪\"梅");
    }

    @Test
    void excel_is_read_with_numbers_as_people_write_them() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("用户");
            var headings = List.of("账号", "户名", "电话", "乡镇", "小区", "楼栋", "房号", "片区", "经度", "纬度");
            for (int i = 0; i < headings.size(); i++) sheet.value(0, i, headings.get(i));
            for (int row = 1; row <= 3; row++) {
                sheet.value(row, 0, 8_000_000_000L + row);
                sheet.value(row, 1, "单雪梅");
                sheet.value(row, 2, 13_712_345_670L + row);
                sheet.value(row, 3, "杨舍镇");
                sheet.value(row, 4, "花园浜三村");
                sheet.value(row, 5, 12);
                sheet.value(row, 6, "50" + row);
                sheet.value(row, 7, row == 3 ? "A77" : "A01");
                sheet.value(row, 8, 120.5512);
                sheet.value(row, 9, 31.87);
            }
        }
        var job = imported(bytes.toByteArray());
        assertThat(List.of(job.format(), job.created(), job.rejected())).containsExactly("XLSX", 2, 1);
        assertThat(households.byPhone("13712345671").get(0)).satisfies(it -> {
            assertThat(it.accountNo()).isEqualTo("8000000001");
            assertThat(it.building()).isEqualTo("12幢");
            assertThat(it.longitude()).isEqualTo(120.5512);
        });
    }

    @Test
    void a_preview_shows_the_reading_and_lands_nothing() {
        var preview = received((HEADING.replace("光节点", "心情") + SHAN.repeat(30)).getBytes(StandardCharsets.UTF_8), null);
        assertThat(preview.first()).hasSize(20);
        assertThat(preview.mapping().byColumn()).startsWith(ImportField.ACCOUNT, ImportField.NAME).contains((ImportField) null);
        assertThat(preview.first().get(1).reasons()).extracting(Reason::code).containsExactly("DUPLICATE_ACCOUNT");
        assertThat(households.search("单雪梅", null, 5)).isEmpty();
    }

    @Test
    void a_file_without_a_needed_column_may_be_looked_at_but_not_run() {
        var preview = received("账号,户名\n8001,单雪梅\n".getBytes(StandardCharsets.UTF_8), null);
        assertThat(preview.mapping().missing()).contains(ImportField.PHONE, ImportField.AREA);
        assertThatThrownBy(() -> run.queue(preview.job().id())).isInstanceOfSatisfying(Refused.class,
                it -> assertThat(it.refusal().code()).isEqualTo("IMPORT_COLUMNS_MISSING"));
    }

    @Test
    void what_is_no_table_is_refused_and_not_kept() {
        var kept = data.resolve("imports").toFile().list();
        for (var bytes : List.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, 0, 1, 2}, "PK\3\4 not really".getBytes(StandardCharsets.UTF_8), "账号,\"户名".getBytes(StandardCharsets.UTF_8)))
            assertThatThrownBy(() -> received(bytes, null)).isInstanceOfSatisfying(Refused.class,
                    it -> assertThat(it.refusal().code()).isEqualTo("UNKNOWN_FILE_FORMAT"));
        assertThatThrownBy(() -> received(HEADING.getBytes(StandardCharsets.UTF_8), null)).hasMessageContaining("FILE_EMPTY");
        assertThat(data.resolve("imports").toFile().list()).hasSameSizeAs(kept == null ? new String[0] : kept);
    }

    @Test
    void the_same_upload_twice_is_one_file_and_a_job_runs_once() {
        var one = received((HEADING + SHAN).getBytes(StandardCharsets.UTF_8), "key-1");
        assertThat(received((HEADING + SHAN).getBytes(StandardCharsets.UTF_8), "key-1").job().id()).isEqualTo(one.job().id());
        run.queue(one.job().id());
        assertThatThrownBy(() -> run.queue(one.job().id())).hasMessageContaining("IMPORT_ALREADY_RUN");
    }

    @Test
    void killed_in_the_middle_another_node_goes_on_behind_what_is_decided() {
        var rows = new StringBuilder(HEADING);
        for (int i = 0; i < 3500; i++) rows.append(i % 7 == 0 ? "坏" : "9" + (100_000 + i)).append(ZHANG, 4, ZHANG.length());
        rows.append("9100001").append(ZHANG, 4, ZHANG.length());
        var id = received(rows.toString().getBytes(StandardCharsets.UTF_8), null).job().id();
        run.queue(id);
        var batches = new AtomicInteger();
        assertThatThrownBy(() -> {
            run.workOne("node-1", () -> {
                if (batches.incrementAndGet() == 3) throw new Killed();
                return false;
            });
        }).isInstanceOf(Killed.class);
        assertThat(read.find(id).state()).isEqualTo("RUNNING");
        assertThat(read.find(id).done()).isEqualTo(2000);
        assertThat(run.workOne("node-2", () -> false)).as("the lease still holds").isFalse();
        clock.advance(Duration.ofMinutes(2));
        assertThat(run.workOne("node-2", () -> false)).isTrue();
        var job = read.find(id);
        assertThat(List.of(job.state(), job.total(), job.done(), job.created(), job.rejected())).containsExactly("DONE", 3501, 3501, 3000, 501);
        assertThat(reasons(id)).last().isEqualTo("DUPLICATE_ACCOUNT 3");
    }

    @Test
    void a_node_that_goes_down_in_order_leaves_the_rest_at_once_and_one_that_slept_lands_nothing_more() {
        var rows = new StringBuilder(HEADING);
        for (int i = 0; i < 2500; i++) rows.append("9").append(100_000 + i).append(ZHANG, 4, ZHANG.length());
        var id = received(rows.toString().getBytes(StandardCharsets.UTF_8), null).job().id();
        run.queue(id);
        var batches = new AtomicInteger();
        run.workOne("node-1", () -> {
            if (batches.incrementAndGet() < 2) return false;
            clock.advance(Duration.ofMinutes(2));
            run.workOne("node-2", () -> false);
            return false;
        });
        var job = read.find(id);
        assertThat(List.of(job.state(), job.done(), job.created(), job.unchanged())).containsExactly("DONE", 2500, 2500, 0);
        var next = received(rows.toString().getBytes(StandardCharsets.UTF_8), null).job().id();
        run.queue(next);
        run.workOne("node-1", () -> true);
        assertThat(run.workOne("node-2", () -> false)).isTrue();
        assertThat(read.find(next).unchanged()).isEqualTo(2500);
    }

    /** Nothing catches it, as nothing catches kill -9. */
    private static final class Killed extends Error {}

    private ImportJob imported(String file) {
        return imported(file.getBytes(StandardCharsets.UTF_8));
    }

    private ImportJob imported(byte[] file) {
        var id = received(file, null).job().id();
        run.queue(id);
        run.workOne("node-1", () -> false);
        return read.find(id);
    }

    private ImportPreview received(byte[] file, String key) {
        return receive.receive(new ByteArrayInputStream(file), "households.csv", key, Actor.SYSTEM);
    }

    private List<String> reasons(UUID id) {
        var all = new ArrayList<String>();
        read.rejects(id, (cells, reasons) -> all.add(String.join(", ", reasons.stream()
                .map(it -> it.code() + " " + (it.value().isEmpty() ? it.field() : it.value())).toList())));
        return all;
    }

    private Map<String, Object> everything() {
        var all = new TreeMap<String, Object>();
        for (var table : List.of("household", "household_phone", "service", "equipment"))
            all.put(table, jdbc.sql("select t.*, xmin::text from " + table + " t order by 1, 2").query().listOfRows().toString());
        return all;
    }
}
