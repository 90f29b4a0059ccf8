package cn.zhenqing365.smalltown;

import cn.zhenqing365.kernel.Zones;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A town one can hold in the head: two areas, three technicians, five households. 李明 is on duty in A01 from 08:00 to 20:00,
 * 王强 stands by there round the clock; 赵亮 is on duty by day and stands by at night in A02, the neighbour. Everybody's
 * password is {@link #PASSWORD}, everybody's login the pinyin of the name.
 */
public final class SmallTown {
    public static final String PASSWORD = "small-town-365";
    public static final String CITY = "A01";
    public static final String VILLAGE = "A02";
    public static final String DUTY_PHONE = "051256960001";

    /** A member of staff as tests name them. */
    public record Person(UUID id, String staffNo, String login, String name, String role, String phone, String area) {}

    /** A household as tests name them. */
    public record Home(UUID id, String accountNo, String name, String phone, String address, String area) {}

    public static final Person LI_MING = person(1, "1036", "liming", "李明", "TECHNICIAN", CITY);
    public static final Person WANG_QIANG = person(2, "1037", "wangqiang", "王强", "TECHNICIAN", CITY);
    public static final Person ZHAO_LIANG = person(3, "1038", "zhaoliang", "赵亮", "TECHNICIAN", VILLAGE);
    public static final Person CHEN_JIE = person(4, "2001", "chenjie", "陈洁", "CUSTOMER_MANAGER", CITY);
    public static final Person LU_PING = person(5, "2002", "luping", "陆平", "CUSTOMER_MANAGER", VILLAGE);
    public static final Person XIAO_CHEN = person(6, "3001", "xiaochen", "小陈", "AGENT", null);
    public static final Person XIAO_GU = person(7, "3002", "xiaogu", "小顾", "AGENT", null);
    public static final Person BAN_ZHANG = person(8, "3090", "qianfang", "钱芳", "SHIFT_LEADER", null);
    public static final Person HEAD = person(9, "3099", "sunmei", "孙梅", "CALL_CENTRE_HEAD", null);
    public static final Person DISPATCHER = person(10, "4001", "huangwei", "黄伟", "DISPATCHER", null);
    public static final Person LEADER = person(11, "9001", "xulei", "徐磊", "LEADER", null);
    public static final Person ADMIN = person(12, "9999", "admin", "系统管理员", "ADMIN", null);
    public static final List<Person> STAFF = List.of(LI_MING, WANG_QIANG, ZHAO_LIANG, CHEN_JIE, LU_PING, XIAO_CHEN, XIAO_GU,
            BAN_ZHANG, HEAD, DISPATCHER, LEADER, ADMIN);

    /** TV and broadband, all in order: the household most stories are about. */
    public static final Home WANG = new Home(id(101), "80000001", "王建国", "13712345678", "杨舍镇花园浜三村12幢2单元502室", CITY);
    /** The floor above, elderly; two phones. */
    public static final Home SHAN = new Home(id(102), "80000002", "单雪梅", "13812345602", "杨舍镇花园浜三村12幢2单元602室", CITY);
    /** TV stopped for arrears: no repair. */
    public static final Home QIU = new Home(id(103), "80000003", "仇小龙", "13912345603", "杨舍镇城东花苑3幢1单元301室", CITY);
    /** In the village; a name beyond the basic plane. */
    public static final Home JI = new Home(id(104), "80000004", "吉𠮷", "13612345604", "塘桥镇妙桥村5组18号", VILLAGE);
    /** In the village, broadband only. */
    public static final Home MIAO = new Home(id(105), "80000005", "缪志强", "13512345605", "塘桥镇妙桥新村7幢1单元101室", VILLAGE);
    public static final List<Home> HOMES = List.of(WANG, SHAN, QIU, JI, MIAO);
    /** The second phone of {@link #SHAN}: her daughter's. */
    public static final String SHANS_DAUGHTER = "13812345699";

    private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

    private SmallTown() {}

    /** Into a migrated, empty database; shifts from the day before {@code day} to a week after it. */
    public static void build(DataSource database, LocalDate day) {
        var jdbc = JdbcClient.create(database);
        area(jdbc, database, CITY, "杨舍城东片区", "杨舍镇", "TOWN", CHEN_JIE, VILLAGE);
        area(jdbc, database, VILLAGE, "塘桥妙桥片区", "塘桥镇", "RURAL", LU_PING, CITY);
        STAFF.forEach(it -> staff(jdbc, it));
        skills(jdbc, LI_MING, "S1", "S2", "S3", "S7");
        skills(jdbc, WANG_QIANG, "S1", "S2", "S3", "S4", "S7");
        skills(jdbc, ZHAO_LIANG, "S1", "S2", "S3", "S4", "S7");
        for (var date = day.minusDays(1); !date.isAfter(day.plusDays(7)); date = date.plusDays(1)) {
            shift(jdbc, LI_MING, "DUTY", at(date, 8), at(date, 20));
            shift(jdbc, WANG_QIANG, "STAND_BY", at(date, 0), at(date.plusDays(1), 0));
            shift(jdbc, ZHAO_LIANG, "DUTY", at(date, 8), at(date, 20));
            shift(jdbc, ZHAO_LIANG, "STAND_BY", at(date, 20), at(date.plusDays(1), 8));
        }
        SmallTownHomes.build(jdbc, database, day);
    }

    /** Takes a technician away for a day, from midnight to midnight. */
    public static void onLeave(DataSource database, Person who, LocalDate day) {
        JdbcClient.create(database).sql("insert into leave (id, staff_id, starts_at, ends_at, reason) values (?, ?, ?, ?, 'SICK')")
                .params(UUID.randomUUID(), who.id(), at(day, 0), at(day.plusDays(1), 0)).update();
    }

    private static void area(JdbcClient jdbc, DataSource database, String code, String name, String town, String kind, Person manager, String neighbour) {
        jdbc.sql("insert into area (code, name, town, kind, manager_id, neighbours, duty_phone) values (?, ?, ?, ?, ?, ?, ?)")
                .params(code, name, town, kind, manager.id(), texts(database, neighbour), DUTY_PHONE).update();
    }

    private static void staff(JdbcClient jdbc, Person it) {
        jdbc.sql("""
                insert into staff (id, staff_no, login, name, role, phone, password_hash, all_areas, active)
                values (?, ?, ?, ?, ?, ?, ?, ?, true)""")
                .params(it.id(), it.staffNo(), it.login(), it.name(), it.role(), it.phone(), HASH, it.area() == null).update();
        if (it.area() != null)
            jdbc.sql("insert into staff_area (staff_id, area_code) values (?, ?)").params(it.id(), it.area()).update();
    }

    private static void skills(JdbcClient jdbc, Person who, String... skills) {
        for (var skill : skills) jdbc.sql("insert into technician_skill (staff_id, skill) values (?, ?)").params(who.id(), skill).update();
    }

    private static void shift(JdbcClient jdbc, Person who, String kind, Timestamp from, Timestamp until) {
        jdbc.sql("insert into shift (id, staff_id, area_code, kind, starts_at, ends_at) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), who.id(), who.area(), kind, from, until).update();
    }

    /** An SQL array: one connection is borrowed for it. */
    static Object texts(DataSource database, String... values) {
        try (Connection connection = database.getConnection()) {
            return connection.createArrayOf("text", values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Timestamp at(LocalDate day, int hour) {
        Instant instant = day.atTime(LocalTime.of(hour, 0)).atZone(Zones.CHINA).toInstant();
        return Timestamp.from(instant);
    }

    private static Person person(int n, String staffNo, String login, String name, String role, String area) {
        return new Person(id(n), staffNo, login, name, role, "1890000%04d".formatted(n), area);
    }

    private static UUID id(int n) {
        return UUID.fromString("01900000-0000-7000-8000-%012d".formatted(n));
    }
}
