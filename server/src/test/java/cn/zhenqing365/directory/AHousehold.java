package cn.zhenqing365.directory;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.town.SearchWords;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A household for a test: {@code AHousehold.named("单雪梅").at("花园浜三村", "12幢", "2单元", "502室").phones("13712345678").in(jdbc)}. */
public final class AHousehold {
    private static int made = 0;
    private final String name;
    private String community = "东风村";
    private String building = "1幢";
    private String unit = "1单元";
    private String room = "101室";
    private String account = "80" + String.format("%08d", 90_000_000 + ++made);
    private String area = "A01";
    private String[] phones = {"139" + String.format("%08d", made)};

    private AHousehold(String name) {
        this.name = name;
    }

    public static AHousehold named(String name) {
        return new AHousehold(name);
    }

    public AHousehold at(String community, String building, String unit, String room) {
        this.community = community;
        this.building = building;
        this.unit = unit;
        this.room = room;
        return this;
    }

    public AHousehold account(String number) {
        account = number;
        return this;
    }

    public AHousehold area(String code) {
        area = code;
        return this;
    }

    public AHousehold phones(String... digits) {
        phones = digits;
        return this;
    }

    public UUID in(JdbcClient jdbc) {
        var id = Ids.at(MovableClock.MORNING);
        var words = SearchWords.of(name, community, building, unit, room);
        jdbc.sql("""
                insert into household (id, account_no, customer_name, phone, town, community, building, unit, room, address, area_code,
                    node_code, latitude, longitude, pinyin, initials, address_pinyin, address_initials, updated_at)
                values (?, ?, ?, ?, '杨舍镇', ?, ?, ?, ?, ?, ?, 'N01', 31.87, 120.55, ?, ?, ?, ?, ?)""")
                .params(id, account, name, phones[0], community, building, unit, room, "杨舍镇" + community + building + unit + room, area,
                        words.pinyin(), words.initials(), words.addressPinyin(), words.addressInitials(), Timestamp.from(MovableClock.MORNING))
                .update();
        for (var phone : phones)
            jdbc.sql("insert into household_phone (phone, household_id) values (?, ?)").params(phone, id).update();
        return id;
    }
}
