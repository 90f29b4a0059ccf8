package cn.zhenqing365.bench.routes;

import cn.zhenqing365.planner.search.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A plan in the words of the instance's file: written for the checker, and judged by it. */
record Solution(int[][] visits, Verdict verdict) {

    /** What the checker said; {@code checked} is false when there is no checker and we had to take our own word. */
    record Verdict(boolean checked, boolean feasible, double cost, int unserved, int routes, String errors) { }

    static int[][] of(Case one, Answer answer) {
        var in = one.instance();
        int[][] all = new int[answer.stops().length][];
        for (int r = 0; r < all.length; r++) {
            int[] nodes = answer.times()[r] == null ? new int[0] : answer.times()[r].node;
            all[r] = Arrays.stream(nodes).map(it -> it < 0 ? -1 : in.visitOf[it]).toArray();
        }
        return all;
    }

    static Solution judged(Case one, int[][] visits, Path file, Path instance, Path checker) throws IOException, InterruptedException {
        var text = new StringBuilder();
        for (int r = 0; r < visits.length; r++) {
            if (Arrays.stream(visits[r]).noneMatch(it -> it >= 0)) continue;
            text.append(r + 1).append(':');
            for (int v : visits[r]) text.append(' ').append(v < 0 ? "D" : String.valueOf(v + one.firstVisit()));
            text.append('\n');
        }
        Files.writeString(file, text);
        if (checker == null) return new Solution(visits, OwnWord.on(one, visits));
        var process = new ProcessBuilder("python3", checker.toString(), one.technicians() ? "trsp" : "vrptw", instance.toString(), file.toString()).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(60, TimeUnit.SECONDS) || said.isBlank()) throw new IOException("the checker said nothing on " + file);
        boolean feasible = said.contains("\"feasible\": true");
        return new Solution(visits, new Verdict(true, feasible, number(said, "cost"), (int) number(said, "unserved"), (int) number(said, "routes"),
                feasible ? "" : said.substring(Math.max(0, said.indexOf("\"errors\"")))));
    }

    private static double number(String json, String name) {
        var m = java.util.regex.Pattern.compile("\"" + name + "\": (-?[0-9.eE+]+)").matcher(json);
        return m.find() ? Double.parseDouble(m.group(1)) : -1;
    }
}
