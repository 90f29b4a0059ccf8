package cn.zhenqing365.bench.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What others reached: {@code best-known.csv} beside the instances, in any of the forms of the public sets; empty when there is none. */
record BestKnown(Map<String, double[]> rows) {

    /** Cost, vehicles (−1 unknown), unserved. */
    static BestKnown beside(Path folder, boolean vehiclesFirst) throws IOException {
        Path file = folder.resolve("best-known.csv");
        var rows = new HashMap<String, double[]>();
        if (!Files.exists(file)) return new BestKnown(rows);
        List<String> lines = Files.readAllLines(file);
        List<String> head = cells(lines.get(0));
        int name = head.indexOf("instance");
        int cost = first(head, vehiclesFirst ? List.of("distance") : List.of("distance_only_distance", "best_known_total_working_time", "working_time_min", "distance", "cost"));
        int vehicles = first(head, vehiclesFirst ? List.of("vehicles", "routes") : List.of("distance_only_vehicles", "vehicles", "routes"));
        int unserved = head.indexOf("unserved");
        if (name < 0 || cost < 0) return new BestKnown(rows);
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = cells(line);
            if (row.size() <= Math.max(name, cost) || row.get(cost).isBlank()) continue;
            rows.put(row.get(name).toLowerCase(Locale.ROOT), new double[] {Double.parseDouble(row.get(cost)),
                    vehicles < 0 || row.get(vehicles).isBlank() ? -1 : Double.parseDouble(row.get(vehicles)),
                    unserved < 0 || row.get(unserved).isBlank() ? 0 : Double.parseDouble(row.get(unserved))});
        }
        return new BestKnown(rows);
    }

    /** Null when nothing is known. */
    double[] of(String instance) {
        return rows.get(instance.toLowerCase(Locale.ROOT));
    }

    private static int first(List<String> head, List<String> names) {
        for (String name : names) if (head.contains(name)) return head.indexOf(name);
        return -1;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) { cells.add(cell.toString().strip()); cell.setLength(0); }
            else cell.append(c);
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
