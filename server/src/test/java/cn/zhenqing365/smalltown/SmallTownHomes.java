package cn.zhenqing365.smalltown;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.smalltown.SmallTown.Home;
import cn.zhenqing365.town.SearchWords;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The five households of {@link SmallTown}, with what they subscribe to and what stands in the living room. */
final class SmallTownHomes {
    private final JdbcClient jdbc;
    private final DataSource database;
    private final Timestamp since;

    private SmallTownHomes(JdbcClient jdbc, DataSource database, LocalDate day) {
        this.jdbc = jdbc;
        this.database = database;
        this.since = Timestamp.from(day.minusDays(90).atStartOfDay(Zones.CHINA).toInstant());
    }

    static void build(JdbcClient jdbc, DataSource database, LocalDate day) {
        var it = new SmallTownHomes(jdbc, database, day);
        it.household(SmallTown.WANG, "杨舍镇", "花园浜三村", "12幢", "2单元", "502室", "N-A01-001", 31.86712, 120.56231);
        it.household(SmallTown.SHAN, "杨舍镇", "花园浜三村", "12幢", "2单元", "602室", "N-A01-001", 31.86713, 120.56233, "ELDERLY");
        it.household(SmallTown.QIU, "杨舍镇", "城东花苑", "3幢", "1单元", "301室", "N-A01-002", 31.86905, 120.57012);
        it.household(SmallTown.JI, "塘桥镇", "妙桥村", "5组", "", "18号", "N-A02-001", 31.80512, 120.69120, "ILL");
        it.household(SmallTown.MIAO, "塘桥镇", "妙桥新村", "7幢", "1单元", "101室", "N-A02-001", 31.80733, 120.68841);
        it.phone(SmallTown.SHAN, SmallTown.SHANS_DAUGHTER, "女儿");
        for (var home : List.of(SmallTown.WANG, SmallTown.SHAN, SmallTown.JI)) it.service(home, "TV", "高清互动", "ACTIVE");
        it.service(SmallTown.QIU, "TV", "基本收视", "OWESTOP");
        it.service(SmallTown.WANG, "BROADBAND", "宽带300M", "ACTIVE");
        it.service(SmallTown.MIAO, "BROADBAND", "宽带100M", "ACTIVE");
        for (var home : List.of(SmallTown.WANG, SmallTown.SHAN, SmallTown.QIU, SmallTown.JI)) {
            it.equipment(home, "STB", "创维 HC3100");
            it.equipment(home, "CARD", "永新视博");
        }
        it.equipment(SmallTown.WANG, "ONU", "华为 HG8245");
        it.equipment(SmallTown.MIAO, "CM", "思科 DPC3010");
    }

    private void household(Home home, String town, String community, String building, String unit, String room, String node,
                           double latitude, double longitude, String... care) {
        var words = SearchWords.of(home.name(), community, building, unit, room);
        jdbc.sql("""
                insert into household (id, account_no, customer_name, phone, town, community, building, unit, room, address, area_code,
                    node_code, latitude, longitude, care, pinyin, initials, address_pinyin, address_initials, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(home.id(), home.accountNo(), home.name(), home.phone(), town, community, building, unit, room, home.address(), home.area(),
                        node, latitude, longitude, SmallTown.texts(database, care), words.pinyin(), words.initials(), words.addressPinyin(),
                        words.addressInitials(), since).update();
        phone(home, home.phone(), home.name());
    }

    private void phone(Home home, String digits, String contact) {
        jdbc.sql("insert into household_phone (phone, household_id, contact_name) values (?, ?, ?)").params(digits, home.id(), contact).update();
    }

    private void service(Home home, String kind, String product, String state) {
        jdbc.sql("insert into service (id, household_id, kind, product, state, state_since) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), home.id(), kind, product, state, since).update();
    }

    private void equipment(Home home, String kind, String model) {
        jdbc.sql("insert into equipment (id, household_id, kind, model, serial) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), home.id(), kind, model, kind + home.accountNo()).update();
    }
}
