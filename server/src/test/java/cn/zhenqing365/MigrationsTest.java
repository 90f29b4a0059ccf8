package cn.zhenqing365;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema stays SQL that PostgreSQL 15 and the distributed engines which speak it both take (house.md, decision 0002). */
class MigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final List<String> UNPORTABLE = List.of("\\bexclude\\s+using\\b", "\\bcreate\\s+(or\\s+replace\\s+)?(constraint\\s+)?trigger\\b",
            "\\bdeferrable\\b", "\\binherits\\b", "\\badvisory_", "\\block\\s+table\\b", "\\buuidv7\\s*\\(", "\\bgenerated\\s+always\\s+as\\s*\\(.*\\)\\s+virtual",
            "\\bwithout\\s+overlaps\\b", "\\bplpgsql\\b", "\\bon\\s+commit\\b", "\\blisten\\b", "\\bnotify\\b");
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__[a-z_0-9]+\\.sql");

    @Test
    void no_migration_uses_what_a_distributed_engine_does_not_have() throws IOException {
        var found = new ArrayList<String>();
        for (var file : migrations()) {
            var sql = Files.readString(file).replaceAll("--[^\n]*", "").toLowerCase();
            for (var pattern : UNPORTABLE) if (Pattern.compile(pattern).matcher(sql).find()) found.add(file.getFileName() + ": " + pattern);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_moment_is_a_timestamptz() throws IOException {
        for (var file : migrations())
            assertThat(Files.readString(file).toLowerCase()).as(file.toString()).doesNotContainPattern("\\btimestamp\\b(?!\\s*\\w*tz)");
    }

    @Test
    void every_version_is_used_once_in_all_modules() throws IOException {
        Map<String, Path> versions = new HashMap<>();
        for (var file : migrations()) {
            var name = VERSION.matcher(file.getFileName().toString());
            assertThat(name.matches()).as(file.toString()).isTrue();
            assertThat(versions.put(name.group(1), file)).as("version of " + file).isNull();
        }
    }

    /** Two modules that name a view or an index alike start on no empty database. */
    @Test
    void every_table_view_and_index_has_a_name_of_its_own() throws IOException {
        var created = Pattern.compile("\\bcreate\\s+(?:unique\\s+)?(?:table|view|index)\\s+(\\w+)|\\bdrop\\s+(?:table|view|index)\\s+(?:if\\s+exists\\s+)?(\\w+)");
        Map<String, Path> names = new HashMap<>();
        for (var file : migrations().stream().sorted(java.util.Comparator.comparing(it -> it.getFileName().toString())).toList()) {
            var found = created.matcher(Files.readString(file).replaceAll("--[^\n]*", "").toLowerCase());
            while (found.find())
                if (found.group(2) != null) names.remove(found.group(2));
                else assertThat(names.put(found.group(1), file)).as(found.group(1) + " in " + file).isNull();
        }
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            return files.filter(it -> it.toString().endsWith(".sql")).toList();
        }
    }
}
