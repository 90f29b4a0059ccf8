package cn.zhenqing365.directory.store;

import cn.zhenqing365.directory.model.ImportField;
import cn.zhenqing365.directory.model.ImportedHousehold;
import cn.zhenqing365.directory.model.Landed;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.town.SearchWords;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Lands a batch of households: a handful of statements however many rows. What the file has no column for stays as it is; a row
 * whose content hash is the one already stored is not touched at all.
 */
@Repository
public class HouseholdWriter {
    /** Always written, in this order; the second list only where the file says something about it. */
    private static final String ALWAYS = """
            customer_name = excluded.customer_name, phone = excluded.phone, town = excluded.town, community = excluded.community,
            building = excluded.building, room = excluded.room, unit = excluded.unit, address = excluded.address, area_code = excluded.area_code,
            pinyin = excluded.pinyin, initials = excluded.initials, address_pinyin = excluded.address_pinyin,
            address_initials = excluded.address_initials, import_hash = excluded.import_hash, updated_at = excluded.updated_at""";
    private static final Map<ImportField, String> SOMETIMES = Map.of(ImportField.NODE, "node_code", ImportField.LATITUDE, "latitude",
            ImportField.LONGITUDE, "longitude", ImportField.CARE, "care");

    private final JdbcTemplate jdbc;
    private final BelongingsWriter belongings;

    HouseholdWriter(JdbcTemplate jdbc, BelongingsWriter belongings) {
        this.jdbc = jdbc;
        this.belongings = belongings;
    }

    /** In the caller's transaction. @throws ConcurrencyFailureException when one of them asked to be forgotten meanwhile: nothing may land, and {@link #erased} knows it now */
    public Landed land(List<ImportedHousehold> batch, Set<ImportField> fields, Instant now) {
        if (batch.isEmpty()) return new Landed(0, 0, 0);
        var known = known(batch);
        var changed = batch.stream().filter(it -> !it.contentHash().equals(known.get(it.accountNo())))
                .sorted(Comparator.comparing(ImportedHousehold::accountNo)).toList();
        if (!changed.isEmpty()) {
            var ids = upsert(changed, fields, now);
            if (ids.size() < changed.size()) throw new ConcurrencyFailureException("an account was erased while its row was on its way");
            belongings.replace(changed, ids, fields, now);
        }
        int updated = (int) changed.stream().filter(it -> known.containsKey(it.accountNo())).count();
        return new Landed(changed.size() - updated, updated, batch.size() - changed.size());
    }

    /** Accounts whose owner asked to be forgotten: a file does not bring them back. */
    public Set<String> erased(List<ImportedHousehold> batch) {
        return Set.copyOf(jdbc.queryForList("select account_no from household where erased_at is not null and account_no = any(?)", String.class,
                (Object) texts(batch, ImportedHousehold::accountNo)));
    }

    /** After many rows the planner is told at once; it would notice by itself in a minute. */
    public void analyze() {
        for (var table : List.of("household", "household_phone", "service", "equipment")) jdbc.execute("analyze " + table);
    }

    private Map<String, String> known(List<ImportedHousehold> batch) {
        Map<String, String> hashes = new HashMap<>();
        jdbc.query("select account_no, coalesce(import_hash, '') from household where account_no = any(?)",
                row -> { hashes.put(row.getString(1), row.getString(2)); }, (Object) texts(batch, ImportedHousehold::accountNo));
        return hashes;
    }

    /** In the order of the accounts, so that two imports at once do not wait for each other in a ring. */
    private Map<String, UUID> upsert(List<ImportedHousehold> rows, Set<ImportField> fields, Instant now) {
        var words = rows.stream().map(it -> SearchWords.of(it.customerName(), it.community(), it.building(), it.unit(), it.room())).toList();
        var sometimes = SOMETIMES.entrySet().stream().filter(it -> fields.contains(it.getKey()))
                .map(it -> ", " + it.getValue() + " = excluded." + it.getValue()).collect(Collectors.joining());
        var sql = """
                insert into household (id, account_no, customer_name, phone, town, community, building, unit, room, address, area_code, node_code,
                    latitude, longitude, care, pinyin, initials, address_pinyin, address_initials, import_hash, updated_at)
                select id, account_no, customer_name, phone, town, community, building, unit, room, address, area_code, node_code,
                    latitude, longitude, string_to_array(care, ','), pinyin, initials, address_pinyin, address_initials, import_hash, ?
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::float8[], ?::float8[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                  as it(id, account_no, customer_name, phone, town, community, building, unit, room, address, area_code, node_code,
                    latitude, longitude, care, pinyin, initials, address_pinyin, address_initials, import_hash)
                on conflict (account_no) do update set\s""" + ALWAYS + sometimes + " where household.erased_at is null returning account_no, id";
        var params = new ArrayList<Object>();
        params.add(Timestamp.from(now));
        params.add(rows.stream().map(it -> Ids.at(now)).toArray(UUID[]::new));
        for (Function<ImportedHousehold, String> column : List.<Function<ImportedHousehold, String>>of(ImportedHousehold::accountNo,
                ImportedHousehold::customerName, it -> it.phones().get(0), ImportedHousehold::town, ImportedHousehold::community,
                ImportedHousehold::building, ImportedHousehold::unit, ImportedHousehold::room, ImportedHousehold::address,
                ImportedHousehold::areaCode, ImportedHousehold::nodeCode)) params.add(texts(rows, column));
        params.add(rows.stream().map(ImportedHousehold::latitude).toArray(Double[]::new));
        params.add(rows.stream().map(ImportedHousehold::longitude).toArray(Double[]::new));
        params.add(texts(rows, it -> String.join(",", it.care())));
        for (Function<SearchWords, String> column : List.<Function<SearchWords, String>>of(SearchWords::pinyin, SearchWords::initials,
                SearchWords::addressPinyin, SearchWords::addressInitials)) params.add(texts(words, column));
        params.add(texts(rows, ImportedHousehold::contentHash));
        Map<String, UUID> ids = new HashMap<>();
        jdbc.query(sql, row -> { ids.put(row.getString(1), row.getObject(2, UUID.class)); }, params.toArray());
        return ids;
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
