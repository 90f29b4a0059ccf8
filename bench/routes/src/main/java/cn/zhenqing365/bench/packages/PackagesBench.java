package cn.zhenqing365.bench.packages;

import cn.zhenqing365.planner.PackagePlanner;
import cn.zhenqing365.planner.Wishes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Cheapest plans for 5 to 40 wishes, asked of catalogues of several structures; the last line is JSON, of the worst structure. */
public final class PackagesBench {
    private record Asked(double ms, double cpu, boolean proven, double gap) {}

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private PackagesBench() {}

    /** Arguments: --questions N (each structure), --within-ms N (when the planner gives up the proof), --seed N. */
    public static void main(String[] args) {
        int questions = (int) option(args, "--questions", 400);
        var within = Duration.ofMillis(option(args, "--within-ms", 45));
        long seed = option(args, "--seed", 365);
        for (var it : Structure.values()) ask(it, questions / 8, within, seed + 1);
        System.out.printf("%-18s %9s %9s %9s %9s %11s %9s %10s%n", "structure", "questions", "p50 ms", "p99 ms", "max ms", "p99 cpu ms", "proven %", "worst gap %");
        double p50 = 0, p99 = 0, proven = 100, gap = 0, worstCpu = 0;
        for (var structure : Structure.values()) {
            var asked = ask(structure, questions, within, seed);
            var ms = asked.stream().mapToDouble(Asked::ms).sorted().toArray();
            var cpu = asked.stream().mapToDouble(Asked::cpu).sorted().toArray();
            worstCpu = Math.max(worstCpu, at(cpu, 0.99));
            double share = 100.0 * asked.stream().filter(Asked::proven).count() / asked.size(), widest = asked.stream().mapToDouble(Asked::gap).max().orElse(0);
            System.out.printf(Locale.ROOT, "%-18s %9d %9.2f %9.2f %9.2f %11.2f %9.1f %10.2f%n", structure.name().toLowerCase(Locale.ROOT), questions, at(ms, 0.5), at(ms, 0.99), at(ms, 1), at(cpu, 0.99), share, widest);
            p50 = Math.max(p50, at(ms, 0.5));
            p99 = Math.max(p99, at(ms, 0.99));
            proven = Math.min(proven, share);
            gap = Math.max(gap, widest);
        }
        System.out.printf(Locale.ROOT, "{\"name\":\"packages\",\"packages\":%d,\"channels\":%d,\"p50_ms\":%.2f,\"p99_ms\":%.2f,\"p99_cpu_ms\":%.2f,\"proven_percent\":%.1f,\"worst_gap_percent\":%.2f,\"of\":\"the worst structure\"}%n",
                Structure.PACKAGES, Structure.CHANNELS, p50, p99, worstCpu, proven, gap);
    }

    /** The catalogue is read once and asked often, as at a counter; reading it is not measured. */
    private static List<Asked> ask(Structure structure, int questions, Duration within, long seed) {
        return IntStream.range(0, questions).mapToObj(q -> {
            var chance = new Random(seed * 1_000_003 + structure.ordinal() * 7919L + q);
            var wished = Structure.wishes(chance);
            var planner = new PackagePlanner(structure.catalogue(chance, wished));
            long begin = System.nanoTime(), cpu = THREAD.getCurrentThreadCpuTime();
            var plan = planner.cheapest(Wishes.of(wished, List.of()), within);
            double ms = (System.nanoTime() - begin) / 1e6;
            return new Asked(ms, (THREAD.getCurrentThreadCpuTime() - cpu) / 1e6, plan.proven(), plan.cents() == 0 ? 0 : 100.0 * (plan.cents() - plan.atLeastCents()) / plan.cents());
        }).toList();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    private static long option(String[] args, String name, long otherwise) {
        for (int i = 0; i + 1 < args.length; i++) if (args[i].equals(name)) return Long.parseLong(args[i + 1]);
        return otherwise;
    }
}
