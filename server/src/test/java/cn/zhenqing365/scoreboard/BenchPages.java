package cn.zhenqing365.scoreboard;

import static cn.zhenqing365.scoreboard.FiguresBench.say;
import static cn.zhenqing365.scoreboard.FiguresBench.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.testing.Browser;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Asks every page of the dashboards over HTTP, as somebody who sees all areas and as somebody who sees one; wall time, and processor time, which a busy machine disturbs least. */
final class BenchPages {
    private static final String OCTOBER = "from=2026-10-01&until=2026-11-01";
    private static final String THREE_YEARS = "from=2023-12-01&until=2026-11-26";
    private static final List<String> PAGES = List.of("/api/figures?from=2026-11-01&until=2026-11-26", "/api/figures?" + OCTOBER, "/api/figures?from=2026-11-24&until=2026-11-25",
            "/api/figures?" + THREE_YEARS, "/api/figures/boards?" + OCTOBER, "/api/figures/K04/comparison?by=AREA&" + OCTOBER, "/api/figures/K06/comparison?by=AREA&" + THREE_YEARS,
            "/api/figures/K02/comparison?by=PERSON&from=2026-01-01&until=2026-11-26", "/api/figures/K06/trend?grain=M&" + THREE_YEARS, "/api/figures/K04/trend?grain=D&from=2026-10-25&until=2026-11-26",
            "/api/figures/K04/rows?only=missed&" + OCTOBER, "/api/figures/K05/rows?only=missed&" + OCTOBER, "/api/figures/K07/rows?" + THREE_YEARS, "/api/figures/K12/rows?only=missed&" + THREE_YEARS,
            "/api/figures/K10/rows?only=missed&" + OCTOBER, "/api/conveniences?" + OCTOBER);
    private static final double TICK_MS = 10;

    private final int port;
    private final int asked;
    private double worstCpu;

    BenchPages(int port, int asked) {
        this.port = port;
        this.asked = asked;
    }

    double worstCpu() {
        return worstCpu;
    }

    /** @return the worst p99 of all pages in ms */
    double dashboards() {
        double worst = 0;
        for (var who : List.of("9001", "2001")) {
            var browser = new Browser(port).signedIn(who);
            for (var page : PAGES) {
                for (int i = 0; i < 10; i++) assertThat(browser.get(page).status()).as(page).isEqualTo(200);
                var took = new ArrayList<Double>();
                double server = serverMs();
                double database = databaseMs();
                for (int i = 0; i < asked; i++) took.add(1000 * seconds(() -> browser.get(page)));
                server = (serverMs() - server) / asked;
                database = (databaseMs() - database) / asked;
                Collections.sort(took);
                double p99 = took.get((int) Math.ceil(took.size() * 0.99) - 1);
                say("%s %-78s median %4.0f  p99 %4.0f ms   cpu %3.0f server and asking + %3.0f database", who.equals("9001") ? "all areas" : "one area ", page, took.get(took.size() / 2), p99, server, database);
                worst = Math.max(worst, p99);
                worstCpu = Math.max(worstCpu, server + database);
            }
        }
        return worst;
    }

    /** @return seconds for the screen, the pages and the workbook one after the other, the first time they are asked for */
    double monthReport(String month) {
        var leader = new Browser(port).signedIn("9001");
        double all = 0;
        for (var part : List.of("", "/pages", "/workbook")) {
            double one = seconds(() -> assertThat(leader.get("/api/month-reports/" + month + part).status()).isEqualTo(200));
            say("month report%s %.2f s", part, one);
            all += one;
        }
        return all;
    }

    private static double serverMs() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6;
    }

    /** Of all processes below ours: the database was started by this test. */
    private static double databaseMs() {
        try (var files = Files.find(Path.of(System.getProperty("zq.bench.folder")), 4, (file, what) -> file.endsWith("postmaster.pid"))) {
            var postmaster = Files.readAllLines(files.findFirst().orElseThrow()).get(0);
            return ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow().children().mapToDouble(it -> ticks(it.pid())).sum() * TICK_MS;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            var words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Double.parseDouble(words[11]) + Double.parseDouble(words[12]);
        } catch (IOException gone) {
            return 0;
        }
    }
}
