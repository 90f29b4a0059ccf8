package cn.zhenqing365.directory.store;

import cn.zhenqing365.directory.model.ImportField;
import cn.zhenqing365.directory.model.ImportedHousehold;
import cn.zhenqing365.kernel.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Phones, services and equipment of a batch of households: what the file's columns speak of is made equal to the file. */
@Component
class BelongingsWriter {
    private static final Map<ImportField, String> SERVICES = new EnumMap<>(Map.of(ImportField.TV_PRODUCT, "TV", ImportField.BROADBAND_PRODUCT, "BROADBAND"));
    private static final Map<ImportField, String> EQUIPMENT = new EnumMap<>(Map.of(ImportField.SET_TOP_BOX, "STB", ImportField.CARD, "CARD",
            ImportField.CABLE_MODEM, "CM", ImportField.ONU, "ONU"));

    private final JdbcTemplate jdbc;

    BelongingsWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void replace(List<ImportedHousehold> rows, Map<String, UUID> ids, Set<ImportField> fields, Instant now) {
        phones(rows, ids, fields.contains(ImportField.OTHER_PHONES));
        services(rows, ids, kinds(SERVICES, fields), now);
        equipment(rows, ids, kinds(EQUIPMENT, fields), now);
    }

    private void phones(List<ImportedHousehold> rows, Map<String, UUID> ids, boolean all) {
        var phones = new Columns(2);
        for (var row : rows) for (var phone : row.phones()) phones.add(ids.get(row.accountNo()).toString(), phone);
        if (all)
            jdbc.update("""
                    delete from household_phone p where household_id = any(?::uuid[]) and not exists (
                      select 1 from unnest(?::uuid[], ?::text[]) as it(id, phone) where it.id = p.household_id and it.phone = p.phone)""",
                    texts(rows, ids), phones.column(0), phones.column(1));
        jdbc.update("insert into household_phone (household_id, phone) select * from unnest(?::uuid[], ?::text[]) on conflict do nothing",
                phones.column(0), phones.column(1));
    }

    /** A state that stays keeps the day it began. */
    private void services(List<ImportedHousehold> rows, Map<String, UUID> ids, String[] kinds, Instant now) {
        if (kinds.length == 0) return;
        var services = new Columns(5);
        for (var row : rows)
            for (var it : row.services()) services.add(Ids.at(now).toString(), ids.get(row.accountNo()).toString(), it.kind(), it.product(), it.state());
        jdbc.update("""
                delete from service s where household_id = any(?::uuid[]) and kind = any(?) and not exists (
                  select 1 from unnest(?::uuid[], ?::text[]) as it(id, kind) where it.id = s.household_id and it.kind = s.kind)""",
                texts(rows, ids), kinds, services.column(1), services.column(2));
        jdbc.update("""
                insert into service (id, household_id, kind, product, state, state_since)
                select id, household_id, kind, product, state, ?
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[]) as it(id, household_id, kind, product, state)
                on conflict (household_id, kind) do update set product = excluded.product, state = excluded.state,
                  state_since = case when service.state = excluded.state then service.state_since else excluded.state_since end""",
                Timestamp.from(now), services.column(0), services.column(1), services.column(2), services.column(3), services.column(4));
    }

    /** A device that stood elsewhere has moved: its serial is one. */
    private void equipment(List<ImportedHousehold> rows, Map<String, UUID> ids, String[] kinds, Instant now) {
        if (kinds.length == 0) return;
        var devices = new Columns(5);
        for (var row : rows)
            for (var it : row.equipment()) devices.add(Ids.at(now).toString(), ids.get(row.accountNo()).toString(), it.kind(), it.model(), it.serial());
        jdbc.update("delete from equipment where household_id = any(?::uuid[]) and kind = any(?) and serial <> all(?)",
                texts(rows, ids), kinds, devices.column(4));
        jdbc.update("""
                insert into equipment (id, household_id, kind, model, serial)
                select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                on conflict (serial) do update set household_id = excluded.household_id, kind = excluded.kind, model = excluded.model""",
                devices.column(0), devices.column(1), devices.column(2), devices.column(3), devices.column(4));
    }

    private static String[] kinds(Map<ImportField, String> kinds, Set<ImportField> fields) {
        return kinds.entrySet().stream().filter(it -> fields.contains(it.getKey())).map(Map.Entry::getValue).toArray(String[]::new);
    }

    private static String[] texts(List<ImportedHousehold> rows, Map<String, UUID> ids) {
        return rows.stream().map(it -> ids.get(it.accountNo()).toString()).toArray(String[]::new);
    }

    /** Rows turned into columns, as {@code unnest} takes them. */
    private static final class Columns {
        private final List<List<String>> columns = new ArrayList<>();

        Columns(int many) {
            for (int i = 0; i < many; i++) columns.add(new ArrayList<>());
        }

        void add(String... cells) {
            for (int i = 0; i < cells.length; i++) columns.get(i).add(cells[i]);
        }

        String[] column(int number) {
            return columns.get(number).toArray(String[]::new);
        }
    }
}
