package cn.zhenqing365.bench.routes;

import cn.zhenqing365.planner.search.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** {@code --set trsp-dynamic}: how many of a hundred requests are refused when they become known during the day; {@code --seconds} is per arrival. */
final class DynamicBench {
    private static final double NIGHT = 5;

    private DynamicBench() { }

    static void run(Asked asked) throws IOException, InterruptedException {
        Files.createDirectories(asked.out());
        System.out.printf("%-10s %8s %9s %9s %12s %10s%n", "instance", "dynamic", "requests", "refused", "cost", "slowest s");
        var rates = new StringBuilder();
        int infeasible = 0, unserved = 0, days = 0;
        for (int percent : asked.percent()) {
            int requests = 0, refused = 0;
            for (Path file : asked.instances()) {
                Case one = asked.read(file);
                Path arrivals = asked.folder().resolve("dynamic").resolve(one.name() + "_rd_" + percent + ".txt");
                if (!Files.exists(arrivals)) continue;
                double[] known = known(arrivals, one);
                Budget each = asked.budget();
                var day = new DynamicDay(one.instance(), known, each, asked.threads(), asked.seed());
                int[][] plan = day.run(asked.cpu() ? Budget.cpuSeconds(NIGHT) : Budget.seconds(NIGHT));
                var verdict = Solution.judged(one, plan, asked.out().resolve(one.name() + "_rd_" + percent + ".sol"), file, asked.checker()).verdict();
                if (!verdict.feasible()) { infeasible++; System.out.println(one.name() + " INFEASIBLE " + verdict.errors()); }
                days++;
                requests += one.instance().visits;
                refused += verdict.unserved();
                System.out.printf(Locale.ROOT, "%-10s %7d%% %9d %9d %12.3f %10.2f%n", one.name(), percent, one.instance().visits, verdict.unserved(), verdict.cost(), day.slowest());
            }
            if (requests == 0) continue;
            unserved += refused;
            System.out.printf(Locale.ROOT, "%d %% dynamic: %.2f refused of 100%n", percent, 100.0 * refused / requests);
            rates.append(rates.isEmpty() ? "" : ",").append(String.format(Locale.ROOT, "\"%d\":%.2f", percent, 100.0 * refused / requests));
        }
        System.out.printf(Locale.ROOT, "{\"name\":\"routes\",\"set\":\"trsp-dynamic\",\"seconds\":%s,\"instances\":%d,\"mean_gap_percent\":null,\"worst_gap_percent\":null,"
                + "\"unserved\":%d,\"infeasible\":%d,\"rejected_per_100\":{%s}}%n", asked.seconds(), days, unserved, infeasible, rates);
    }

    /** Per visit the minute it becomes known, −1 when it is known in the morning. */
    static double[] known(Path file, Case one) throws IOException {
        double[] known = new double[one.instance().visits];
        Arrays.fill(known, -1);
        for (String line : Files.readAllLines(file)) {
            String[] words = line.strip().split("\\s+");
            if (words.length != 2 || !words[0].matches("\\d+") || !words[1].matches("-?[0-9.]+")) continue;
            int v = Integer.parseInt(words[0]) - one.firstVisit();
            if (v >= 0 && v < known.length) known[v] = Double.parseDouble(words[1]);
        }
        return known;
    }
}
