package cn.zhenqing365.bench.routes;

import cn.zhenqing365.planner.search.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Technician routing instances (TRSP and Praxedo): node 0 the depot, 1 to K the technicians, then the visits; travel times at the end or straight. */
final class TrspFile {
    private static final Pattern NODE = Pattern.compile("\\s*(\\d+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+\\[(.*?)]\\s+\\[(.*?)]\\s+\\[(.*?)]");
    /** Cost of a visit nobody makes: more than a technician's longest day. */
    private static final double LEFT_OUT = 1e5;

    static Case read(Path file) throws IOException {
        int[] crew = null;
        var nodes = new TreeMap<Integer, Matcher>();
        var matrix = new ArrayList<double[]>();
        boolean table = false;
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.strip().startsWith("CREW")) crew = Arrays.stream(lines.get(i + 1).strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();
            if (line.strip().toUpperCase().startsWith("TRAVEL TIMES")) { table = true; matrix.clear(); continue; }
            if (table) {
                double[] row = row(line);
                if (row == null) { if (!matrix.isEmpty() && !line.isBlank()) table = false; } else matrix.add(row);
                continue;
            }
            Matcher m = NODE.matcher(line);
            if (m.lookingAt()) nodes.put(Integer.parseInt(m.group(1)), m);
        }
        if (crew == null || nodes.isEmpty()) throw new IOException(file + " is no technician routing instance");
        return new Case(file.getFileName().toString().replaceFirst("\\.txt$", ""), instance(crew, nodes, matrix), crew[0] + 1, true);
    }

    private static double[] row(String line) {
        try {
            double[] row = Arrays.stream(line.replace("\t", "").split(";")).filter(it -> !it.isBlank()).mapToDouble(Double::parseDouble).toArray();
            return row.length > 2 ? row : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Instance instance(int[] crew, TreeMap<Integer, Matcher> nodes, List<double[]> matrix) {
        int technicians = crew[0], toolKinds = crew[2], partKinds = crew[3], all = nodes.lastKey() + 1, visits = all - technicians - 1;
        var in = new Instance(visits, technicians, all, partKinds);
        int shift = !matrix.isEmpty() && matrix.get(0).length == matrix.size() + 1 ? 1 : 0;
        for (int a = 0; a < all; a++) for (int b = 0; b < all; b++)
            in.travel[a * all + b] = matrix.isEmpty()
                    ? Math.hypot(number(nodes, a, 2) - number(nodes, b, 2), number(nodes, a, 3) - number(nodes, b, 3)) : matrix.get(a)[b + shift];
        in.place = new int[visits]; in.open = new double[visits]; in.close = new double[visits]; in.stay = new double[visits];
        in.visitOf = new int[visits]; in.nodesOf = new int[visits][];
        for (int v = 0; v < visits; v++) {
            int id = technicians + 1 + v;
            in.place[v] = id; in.open[v] = number(nodes, id, 4); in.close[v] = number(nodes, id, 5); in.stay[v] = number(nodes, id, 6);
            in.visitOf[v] = v; in.nodesOf[v] = new int[] {v};
            in.tools[v] = bits(nodes.get(id).group(8));
            int[] parts = numbers(nodes.get(id).group(9));
            System.arraycopy(parts, 0, in.parts[v], 0, Math.min(parts.length, partKinds));
            in.leftOut[v] = LEFT_OUT;
        }
        for (int k = 0; k < technicians; k++) {
            int id = k + 1;
            in.start[k] = in.end[k] = id;
            in.startOpen[k] = number(nodes, id, 4);
            in.startClose[k] = in.endClose[k] = number(nodes, id, 5);
            in.van[k] = bits(nodes.get(id).group(8));
            int[] parts = numbers(nodes.get(id).group(9));
            System.arraycopy(parts, 0, in.stock[k], 0, Math.min(parts.length, partKinds));
            if (toolKinds + partKinds > 0) { in.depot[k] = 0; in.depotOpen[k] = number(nodes, 0, 4); in.depotClose[k] = number(nodes, 0, 5); }
            long skills = bits(nodes.get(id).group(7));
            for (int v = 0; v < visits; v++) in.may[k][v] = (bits(nodes.get(technicians + 1 + v).group(7)) & ~skills) == 0;
        }
        in.sortIntoKinds();
        return in;
    }

    private static double number(TreeMap<Integer, Matcher> nodes, int id, int group) {
        return Double.parseDouble(nodes.get(id).group(group));
    }

    private static int[] numbers(String text) {
        return text.isBlank() ? new int[0] : Arrays.stream(text.split(",")).map(String::strip).mapToInt(Integer::parseInt).toArray();
    }

    private static long bits(String text) {
        long bits = 0;
        for (int b : numbers(text)) bits |= 1L << b;
        return bits;
    }
}
