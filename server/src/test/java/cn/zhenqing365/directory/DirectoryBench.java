package cn.zhenqing365.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.directory.actions.ReadImports;
import cn.zhenqing365.directory.actions.ReceiveImport;
import cn.zhenqing365.directory.actions.RunImports;
import cn.zhenqing365.directory.model.ImportJob;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.territory.Areas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * {@code ./zq bench import} and {@code ./zq bench search}: a file of N households goes through the whole import into the built-in
 * database with every safety on, a second time to find nothing changed, and then every kind of question is asked of the door.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "zq.background=false")
class DirectoryBench {
    private static final int ROWS = Integer.getInteger("zq.bench.households", 300_000);
    private static final int QUESTIONS = Integer.getInteger("zq.bench.questions", 300);
    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) static Path data;
    @Autowired ReceiveImport receive;
    @Autowired RunImports run;
    @Autowired ReadImports read;
    @Autowired Households households;
    @Autowired Areas areas;
    @Autowired JdbcClient jdbc;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        Files.setPosixFilePermissions(data, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        registry.add("zq.data", data::toString);
        registry.add("zq.database.url", () -> "");
    }

    @BeforeEach
    void the_town_has_24_areas() {
        var people = new People(jdbc);
        for (int i = 1; i <= 24; i++) people.area(String.format("A%02d", i), "片区" + i, "TOWN", null);
        areas.forget();
    }

    @Test
    void measure() throws Exception {
        if (Boolean.getBoolean("zq.bench.xlsx")) imported("xlsx, first time", FileOfHouseholds.xlsx(data.resolve("households.xlsx"), ROWS));
        var file = FileOfHouseholds.csv(data.resolve("households.csv"), ROWS);
        var first = imported("csv, first time", file);
        imported("csv, second time", file);
        say("{\"name\":\"import\",\"rows\":%d,\"seconds\":%.1f,\"heap_mb\":%d}", ROWS, first.seconds, first.heapMb);
        if (Boolean.getBoolean("zq.bench.import.only")) return;
        var all = new ArrayList<Double>();
        for (var kind : questions().entrySet()) {
            for (var areas : Arrays.asList(null, Set.of("A05", "A17"))) {
                var took = asked(kind.getValue(), areas);
                all.addAll(took);
                say("%-28s %-9s p50 %6.1f  p95 %6.1f  p99 %6.1f  max %6.1f ms   e.g. %s", kind.getKey(), areas == null ? "all areas" : "two areas",
                        at(took, 50), at(took, 95), at(took, 99), at(took, 100), kind.getValue().get(0));
            }
        }
        say("{\"name\":\"search\",\"households\":%d,\"p50_ms\":%.1f,\"p95_ms\":%.1f,\"p99_ms\":%.1f}", ROWS, at(all, 50), at(all, 95), at(all, 99));
    }

    private record Run(double seconds, long heapMb) {}

    private Run imported(String what, Path file) throws Exception {
        System.gc();
        var running = new AtomicBoolean(true);
        var peak = new long[1];
        var watch = new Thread(() -> {
            while (running.get()) {
                peak[0] = Math.max(peak[0], Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
                Thread.onSpinWait();
                try {
                    Thread.sleep(20);
                } catch (InterruptedException end) {
                    return;
                }
            }
        });
        watch.start();
        long begun = System.nanoTime();
        ImportJob job;
        try (var content = Files.newInputStream(file)) {
            job = receive.receive(content, file.getFileName().toString(), null, Actor.SYSTEM).job();
        }
        run.queue(job.id());
        run.workOne("bench", () -> false);
        double seconds = (System.nanoTime() - begun) / 1e9;
        running.set(false);
        job = read.find(job.id());
        assertThat(job.state()).isEqualTo("DONE");
        say("import %-16s %d rows in %.1f s: %d created, %d updated, %d unchanged, %d rejected; heap at most %d MB of %d", what, job.done(), seconds,
                job.created(), job.updated(), job.unchanged(), job.rejected(), peak[0] >> 20, Runtime.getRuntime().maxMemory() >> 20);
        return new Run(seconds, peak[0] >> 20);
    }

    private static Map<String, List<String>> questions() {
        var chance = new Random(365);
        var kinds = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < QUESTIONS; i++) {
            var row = FileOfHouseholds.row(chance.nextInt(ROWS));
            var community = row.get(5);
            var words = cn.zhenqing365.town.SearchWords.of(row.get(1), community, row.get(6), row.get(7), row.get(8));
            var building = row.get(6).replace("幢", "");
            var room = row.get(8).replace("室", "");
            add(kinds, "phone", row.get(2));
            add(kinds, "phone, first digits", row.get(2).substring(0, 3 + i % 6));
            add(kinds, "phone, last digits", row.get(2).substring(11 - 3 - i % 4));
            add(kinds, "account", row.get(0));
            add(kinds, "account, beginning", row.get(0).substring(0, 3 + i % 6));
            add(kinds, "name", row.get(1));
            add(kinds, "name, one character", row.get(1).substring(0, 1));
            add(kinds, "name, given name", row.get(1).substring(1));
            add(kinds, "address, two characters", community.substring(0, 2));
            add(kinds, "address, commonest", List.of("单元", "花园", "新村", "村1", "1室", "镇花", "2单元", "201室").get(i % 8));
            add(kinds, "address, community", community);
            add(kinds, "address, words", community.substring(0, 2) + " " + row.get(6) + " " + room);
            add(kinds, "address, shorthand", community + building + "-" + room);
            add(kinds, "address, whole", row.get(4) + community + row.get(6) + row.get(7) + row.get(8));
            add(kinds, "name and address", row.get(1) + " " + community.substring(0, 3));
            add(kinds, "address and name", community.substring(0, 3) + " " + row.get(1));
            add(kinds, "address and phone", community.substring(0, 2) + " " + row.get(2).substring(7));
            add(kinds, "initials", words.initials());
            add(kinds, "pinyin", words.pinyin());
            add(kinds, "pinyin, beginning", words.pinyin().substring(0, 2));
            add(kinds, "address initials", words.addressInitials().substring(0, 3) + " " + building + " " + room);
            add(kinds, "address pinyin", words.addressPinyin().substring(0, 6));
            add(kinds, "nothing there", List.of("没有这里", "qxzj", "8zzz", "99999999999", "花园 没有 99", "园花 村新", "单元 室 9999").get(i % 7));
        }
        return kinds;
    }

    private static void add(Map<String, List<String>> kinds, String kind, String question) {
        kinds.computeIfAbsent(kind, it -> new ArrayList<>()).add(question);
    }

    private List<Double> asked(List<String> questions, Set<String> areas) {
        for (var q : questions.subList(0, Math.min(10, questions.size()))) households.search(q, areas, 20);
        var took = new ArrayList<Double>();
        for (var q : questions) {
            long begun = System.nanoTime();
            households.search(q, areas, 20);
            double ms = (System.nanoTime() - begun) / 1e6;
            if (ms > 100) say("   slow: %s %s %.0f ms", q, areas, ms);
            took.add(ms);
        }
        return took;
    }

    private static double at(List<Double> took, int percent) {
        var sorted = took.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static void say(String format, Object... values) {
        System.out.println("bench| " + String.format(Locale.ROOT, format, values));
    }
}
