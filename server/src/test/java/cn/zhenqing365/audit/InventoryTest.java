package cn.zhenqing365.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.audit.model.DataMap;
import cn.zhenqing365.platform.OldData;
import cn.zhenqing365.platform.PersonalData;
import cn.zhenqing365.testing.ServerTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table can be forgotten: whoever adds a column that can hold words says whose they are. */
@ServerTest
class InventoryTest {
    /** Words, pictures, places: what could speak of a person. Moments, ids, marks and amounts cannot by themselves. */
    private static final String COLUMNS = """
            select c.table_name || '.' || c.column_name from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
            where c.table_schema = 'public' and c.data_type in ('text', 'character varying', 'character', 'ARRAY', 'json', 'jsonb', 'bytea', 'double precision', 'inet', 'xml')
            order by 1""";

    @Autowired JdbcClient jdbc;
    @Autowired Inventory inventory;
    @Autowired List<PersonalData> answered;
    @Autowired List<OldData> old;

    @Test
    void every_column_that_can_hold_words_is_in_the_inventory_and_nothing_else_is() {
        assertThat(listed().toList()).as("a new column: say in audit/inventory.txt which class answers for it, or under which mark it speaks of nobody")
                .containsExactlyInAnyOrderElementsOf(jdbc.sql(COLUMNS).query(String.class).list());
    }

    @Test
    void every_class_is_forgotten_on_a_wish_or_in_time_and_every_mark_says_why() {
        var kinds = Stream.concat(answered.stream().map(PersonalData::kind), old.stream().map(OldData::kind)).toList();
        assertThat(inventory.map().entries()).extracting(DataMap.Entry::of).allSatisfy(of -> assertThat(inventory.map().isMark(of) || kinds.contains(of)).as(of).isTrue());
        assertThat(inventory.map().marks().values()).isNotEmpty().allSatisfy(it -> assertThat(it.why()).isNotBlank());
    }

    @Test
    void a_class_that_says_who_a_customer_is_goes_on_their_wish_and_not_only_in_time() {
        assertThat(inventory.lines()).filteredOn(Inventory.Line::personal).filteredOn(it -> !it.onRequest()).extracting(Inventory.Line::kind)
                .as("links without a name in them, proof of the request itself, and what must be shown for some months").containsExactlyInAnyOrder("REVEAL_LINKS", "CONSENT_EVIDENCE");
    }

    @Test
    void what_is_kept_of_somebody_is_told_in_both_languages() {
        assertThat(answered.stream().flatMap(it -> it.kept().stream())).isNotEmpty().allSatisfy(it -> {
            assertThat(it.what() + it.why()).doesNotContainPattern("[a-z]{4}").doesNotContain("null");
            assertThat(it.whatEn()).isNotBlank();
            assertThat(it.whyEn()).isNotBlank();
        });
    }

    @Test
    void a_line_nobody_can_read_is_refused() {
        assertThatThrownBy(() -> DataMap.read(List.of("ticket TICKETS note"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataMap.read(List.of("ticket: TICKETS"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataMap.read(List.of("= CODE | only Chinese"))).isInstanceOf(IllegalArgumentException.class);
    }

    private Stream<String> listed() {
        return inventory.map().entries().stream().flatMap(it -> it.columns().stream().map(one -> it.table() + "." + one));
    }
}
