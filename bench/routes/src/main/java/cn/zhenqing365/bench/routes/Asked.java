package cn.zhenqing365.bench.routes;

import cn.zhenqing365.planner.search.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the command asked for. */
record Asked(String set, double seconds, boolean cpu, Path folder, Path out, List<String> against, Path checker, int threads, long seed, String only, int most, List<Integer> percent) {
    static final List<String> SETS = List.of("trsp", "praxedo", "vrptw-solomon", "vrptw-gh", "trsp-dynamic");
    private static final String USAGE = """
            ./zq bench routes --set trsp|praxedo|vrptw-solomon|vrptw-gh|trsp-dynamic --seconds N --folder DIR
                [--out DIR] [--against timefold,ortools,jsprit] [--only TEXT,TEXT] [--most N] [--threads 2] [--seed 1] [--cpu] [--checker FILE]
                [--percent 10,30,50,70,90]""";

    static Asked of(String[] args) {
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--cpu")) words.put("cpu", "yes");
            else if (args[i].startsWith("--") && i + 1 < args.length) words.put(args[i].substring(2), args[++i]);
            else throw usage("? " + args[i]);
        }
        String set = words.getOrDefault("set", "");
        if (!SETS.contains(set)) throw usage("--set");
        Path folder = Path.of(words.getOrDefault("folder", "."));
        if (!Files.isDirectory(folder)) throw usage("--folder " + folder);
        return new Asked(set, Double.parseDouble(words.getOrDefault("seconds", "10")), words.containsKey("cpu"), folder,
                Path.of(words.getOrDefault("out", "target/bench-routes/" + set)), list(words.get("against")), checker(words.get("checker")),
                Integer.parseInt(words.getOrDefault("threads", "2")), Long.parseLong(words.getOrDefault("seed", "1")), words.getOrDefault("only", ""),
                Integer.parseInt(words.getOrDefault("most", "100000")), list(words.getOrDefault("percent", "10,30,50,70,90")).stream().map(Integer::valueOf).toList());
    }

    private static List<String> list(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(","));
    }

    private static Path checker(String named) {
        for (String each : named == null ? List.of("../shared/tools/check_routes.py") : List.of(named)) if (Files.exists(Path.of(each))) return Path.of(each);
        if (named != null) throw usage("--checker " + named);
        return null;
    }

    private static IllegalArgumentException usage(String wrong) {
        System.err.println(wrong + "\n" + USAGE);
        System.exit(2);
        return new IllegalArgumentException();
    }

    boolean vehiclesFirst() { return set.equals("vrptw-gh"); }

    Budget budget() { return cpu ? Budget.cpuSeconds(seconds) : Budget.seconds(seconds); }

    Case read(Path file) throws IOException { return set.startsWith("vrptw") ? VrptwFile.read(file) : TrspFile.read(file); }

    List<Path> instances() {
        List<String> names = list(only.isEmpty() ? null : only);
        return RoutesBench.sorted(folder).stream().filter(it -> names.isEmpty() || names.stream().anyMatch(n -> it.getFileName().toString().startsWith(n))).limit(most).toList();
    }
}
