package cn.zhenqing365.town.load;

import cn.zhenqing365.town.Home;
import cn.zhenqing365.town.SearchWords;
import java.time.Instant;

/** Households as rows of module directory. */
final class HomeRows {
    private HomeRows() {}

    static Sheets tables(Sheets sheets) {
        return sheets.table("household", """
                        id, account_no, customer_name, phone, town, community, building, unit, room, address, area_code, node_code, \
                        latitude, longitude, care, pinyin, initials, address_pinyin, address_initials, updated_at""")
                .table("household_phone", "phone, household_id, contact_name")
                .table("service", "id, household_id, kind, product, state, state_since")
                .table("equipment", "id, household_id, kind, model, serial");
    }

    static void write(Home home, Instant at, Sheets sheets) {
        var words = SearchWords.of(home.name(), home.community(), home.building(), home.unit(), home.room());
        sheets.row("household", home.id(), home.accountNo(), home.name(), home.phone(), home.area().town(), home.community(), home.building(),
                home.unit(), home.room(), home.address(), home.area().code(), home.node(), home.spot().latitude(), home.spot().longitude(),
                home.care(), words.pinyin(), words.initials(), words.addressPinyin(), words.addressInitials(), at);
        for (var line : home.lines()) sheets.row("household_phone", line.digits(), home.id(), line.whose());
        for (var it : home.services()) sheets.row("service", it.id(), home.id(), it.kind(), it.product(), it.state(), it.since());
        for (var it : home.equipment()) sheets.row("equipment", it.id(), home.id(), it.kind(), it.model(), it.serial());
    }
}
