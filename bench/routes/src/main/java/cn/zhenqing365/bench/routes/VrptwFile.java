package cn.zhenqing365.bench.routes;

import cn.zhenqing365.planner.search.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Vehicle routing with time windows, in Solomon's format: capacity is a part on the van, cost is distance. */
final class VrptwFile {
    private static final double LEFT_OUT = 1e5;

    static Case read(Path file) throws IOException {
        int vehicles = -1, capacity = 0;
        var nodes = new ArrayList<double[]>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith("NUMBER")) {
                String[] words = lines.get(i + 1).strip().split("\\s+");
                vehicles = Integer.parseInt(words[0]);
                capacity = (int) Double.parseDouble(words[1]);
            }
            double[] row = row(lines.get(i));
            if (row != null) nodes.add(row);
        }
        if (vehicles < 0 || nodes.size() < 2) throw new IOException(file + " is no vehicle routing instance");
        return new Case(file.getFileName().toString().replaceFirst("\\.(txt|TXT)$", ""), instance(vehicles, capacity, nodes), 1, false);
    }

    private static double[] row(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length != 7) return null;
        double[] row = new double[7];
        try {
            for (int i = 0; i < 7; i++) row[i] = Double.parseDouble(words[i]);
            return row;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Instance instance(int vehicles, int capacity, List<double[]> nodes) {
        int all = nodes.size(), visits = all - 1;
        var in = new Instance(visits, vehicles, all, 1);
        for (int a = 0; a < all; a++) for (int b = 0; b < all; b++)
            in.travel[a * all + b] = Math.hypot(nodes.get(a)[1] - nodes.get(b)[1], nodes.get(a)[2] - nodes.get(b)[2]);
        in.perTravel = 1;
        in.perMinute = 0;
        in.place = new int[visits]; in.open = new double[visits]; in.close = new double[visits]; in.stay = new double[visits];
        in.visitOf = new int[visits]; in.nodesOf = new int[visits][];
        for (int v = 0; v < visits; v++) {
            double[] row = nodes.get(v + 1);
            in.place[v] = v + 1; in.open[v] = row[4]; in.close[v] = row[5]; in.stay[v] = row[6];
            in.visitOf[v] = v; in.nodesOf[v] = new int[] {v};
            in.parts[v][0] = (int) row[3];
            in.leftOut[v] = LEFT_OUT;
        }
        for (int k = 0; k < vehicles; k++) {
            in.startOpen[k] = nodes.get(0)[4];
            in.startClose[k] = in.endClose[k] = nodes.get(0)[5];
            in.stock[k][0] = capacity;
            java.util.Arrays.fill(in.may[k], true);
        }
        in.sortIntoKinds();
        return in;
    }
}
