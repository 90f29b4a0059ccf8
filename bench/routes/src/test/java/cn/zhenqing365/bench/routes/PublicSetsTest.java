package cn.zhenqing365.bench.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.zhenqing365.planner.search.Budget;
import cn.zhenqing365.planner.search.Fleet;
import cn.zhenqing365.planner.search.Search;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public instances lie beside the project; where they do not, these tests are skipped and say so. */
class PublicSetsTest {
    private static final Path BESIDE = Path.of("../../../shared");
    @TempDir Path out;

    private static Path instance(String set, String name) {
        Path file = BESIDE.resolve("data").resolve(set).resolve(name + ".txt");
        assumeTrue(Files.exists(file), "skipped: the public set " + set + " does not lie beside the project");
        return file;
    }

    private static Path checker() {
        Path checker = BESIDE.resolve("tools/check_routes.py");
        return Files.exists(checker) ? checker : null;
    }

    @ParameterizedTest
    @CsvSource({"trsp,R102,6000,8", "trsp,C204,4000,4", "praxedo,R3,15000,0.5", "vrptw-solomon,RC107,15000,1.5", "vrptw-solomon,R209,15000,4"})
    void the_checker_agrees_with_a_plan_near_the_best_known(String set, String name, long steps, double percent) throws Exception {
        Path file = instance(set, name);
        Case one = set.startsWith("vrptw") ? VrptwFile.read(file) : TrspFile.read(file);
        var answer = Search.solve(one.instance(), Budget.steps(steps), 2, 1, null);
        int[][] plan = Solution.of(one, answer);
        var verdict = Solution.judged(one, plan, out.resolve("plan.sol"), file, checker()).verdict();
        assertThat(verdict.errors()).isEmpty();
        assertThat(verdict.feasible()).isTrue();
        assertThat(OwnWord.on(one, plan).cost()).isCloseTo(verdict.cost(), org.assertj.core.api.Assertions.within(1e-3));
        assertThat(answer.cost() - 1e5 * answer.absent().length).isCloseTo(verdict.cost(), org.assertj.core.api.Assertions.within(1e-3));
        double[] known = BestKnown.beside(file.getParent(), false).of(name);
        assertThat(verdict.unserved()).isLessThanOrEqualTo((int) known[2]);
        assertThat(100 * (verdict.cost() / known[0] - 1)).as("percent above the best known").isLessThan(percent);
    }

    @Test
    void vehicles_come_before_distance_where_the_set_asks_it() throws Exception {
        Path file = instance("vrptw-solomon", "RC107");
        Case one = VrptwFile.read(file);
        var answer = Fleet.solve(one.instance(), Budget.steps(20000), 2, 1);
        var verdict = Solution.judged(one, Solution.of(one, answer), out.resolve("plan.sol"), file, checker()).verdict();
        assertThat(verdict.feasible()).isTrue();
        assertThat(verdict.routes()).isEqualTo(11);
    }

    @Test
    void a_request_that_becomes_known_during_the_day_is_never_driven_to_before() throws Exception {
        Path file = instance("trsp", "RC104");
        Case one = TrspFile.read(file);
        double[] known = DynamicBench.known(file.resolveSibling("dynamic").resolve("RC104_rd_30.txt"), one);
        var day = new DynamicDay(one.instance(), known, Budget.steps(100), 1, 1);
        int[][] plan = day.run(Budget.steps(2000));
        var verdict = Solution.judged(one, plan, out.resolve("plan.sol"), file, checker()).verdict();
        assertThat(verdict.errors()).isEmpty();
        assertThat(verdict.unserved()).isEqualTo(day.refused()).isLessThanOrEqualTo(5);
    }
}
