package cn.zhenqing365.bench.routes;

import cn.zhenqing365.planner.search.Budget;
import cn.zhenqing365.planner.search.Fleet;
import cn.zhenqing365.planner.search.Search;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/** {@code ./zq bench routes}: the planner on a folder of public instances, every plan judged by the independent checker. */
public final class RoutesBench {
    public static void main(String[] args) throws Exception {
        var asked = Asked.of(args);
        if (asked.set().equals("trsp-dynamic")) {
            DynamicBench.run(asked);
            return;
        }
        List<Path> files = asked.instances();
        var known = BestKnown.beside(asked.folder(), asked.vehiclesFirst());
        Files.createDirectories(asked.out());
        var table = new Table(asked);
        for (Path file : files) {
            Case one = asked.read(file);
            var in = one.instance();
            var answer = asked.vehiclesFirst() ? Fleet.solve(in, asked.budget(), asked.threads(), asked.seed())
                    : Search.solve(in, asked.budget(), asked.threads(), asked.seed(), null);
            var ours = Solution.judged(one, Solution.of(one, answer), asked.out().resolve(one.name() + ".sol"), file, asked.checker());
            table.ours(one, ours.verdict(), known.of(one.name()), answer.steps());
            for (String name : asked.against()) table.theirs(name, Solution.judged(one, contender(name).solve(one, asked.seconds(), asked.vehiclesFirst()),
                    asked.out().resolve(one.name() + "." + name + ".sol"), file, asked.checker()).verdict());
            table.line();
        }
        table.end();
    }

    static Contender contender(String name) {
        for (var one : ServiceLoader.load(Contender.class)) if (one.name().equals(name)) return one;
        throw new IllegalArgumentException("no contender named " + name + " (build with -Pagainst)");
    }

    static List<Path> sorted(Path folder) {
        try (var all = Files.list(folder)) {
            return all.filter(it -> it.toString().toLowerCase(Locale.ROOT).endsWith(".txt")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
