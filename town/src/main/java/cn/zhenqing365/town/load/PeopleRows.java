package cn.zhenqing365.town.load;

import cn.zhenqing365.town.Town;
import cn.zhenqing365.town.history.CardRows;

/** Areas, staff, skills, shifts and leave as rows of the modules territory, identity and roster. */
final class PeopleRows {
    private static final String DUTY_PHONE = "0512589636%02d";

    private PeopleRows() {}

    static Sheets tables(Sheets sheets) {
        return sheets.table("area", "code, name, town, kind, manager_id, neighbours, duty_phone")
                .table("staff", "id, staff_no, login, name, role, phone, password_hash, all_areas, active")
                .table("staff_area", "staff_id, area_code")
                .table("technician_skill", "staff_id, skill")
                .table("shift", "id, staff_id, area_code, kind, starts_at, ends_at")
                .table("leave", "id, staff_id, starts_at, ends_at, reason");
    }

    static void write(Town town, String passwordHash, Sheets sheets) {
        for (var area : town.areas())
            sheets.row("area", area.code(), area.name(), area.town(), area.kind(), town.managerOf(area).id(), area.neighbours(),
                    DUTY_PHONE.formatted(area.index() + 1));
        for (var it : town.people()) {
            sheets.row("staff", it.id(), it.staffNo(), it.login(), it.name(), it.role(), it.phone(), passwordHash, it.areas().isEmpty(), true);
            for (var area : it.areas()) sheets.row("staff_area", it.id(), area);
            for (var skill : it.skills()) sheets.row("technician_skill", it.id(), skill);
        }
        sheets.row("staff", CardRows.leftId(town), "2900", "manager-left", "沈玉珍", "CUSTOMER_MANAGER", "18900002900", passwordHash, false, false);   // left last summer: still on some cards
        for (var it : town.roster().shifts()) sheets.row("shift", it.id(), it.person().id(), it.area(), it.kind(), it.startsAt(), it.endsAt());
        for (var it : town.roster().leaves()) sheets.row("leave", it.id(), it.person().id(), it.startsAt(), it.endsAt(), it.reason());
    }
}
