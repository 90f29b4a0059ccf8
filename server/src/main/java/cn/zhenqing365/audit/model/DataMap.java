package cn.zhenqing365.audit.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns hold the data of persons, as {@code audit/inventory.txt} says: by table a class (TEXTS) or a mark (CODE) with its columns.
 *
 * @param marks why what stands under a mark speaks of nobody: zh and en
 */
public record DataMap(Map<String, Mark> marks, List<Entry> entries) {
    public record Mark(String why, String whyEn) {}

    /** @param of a class of data or a mark */
    public record Entry(String table, String of, List<String> columns) {}

    /** @throws IllegalArgumentException for a line nobody can read */
    public static DataMap read(List<String> lines) {
        var marks = new LinkedHashMap<String, Mark>();
        var entries = new ArrayList<Entry>();
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("=")) mark(line, marks);
            else entries(line, entries);
        }
        return new DataMap(marks, entries);
    }

    public boolean isMark(String of) {
        return marks.containsKey(of);
    }

    private static void mark(String line, Map<String, Mark> marks) {
        var parts = line.substring(1).split("\\|");
        if (parts.length != 3) throw new IllegalArgumentException(line);
        marks.put(parts[0].strip(), new Mark(parts[1].strip(), parts[2].strip()));
    }

    private static void entries(String line, List<Entry> entries) {
        var colon = line.indexOf(':');
        if (colon < 1) throw new IllegalArgumentException(line);
        for (var part : line.substring(colon + 1).split(";")) {
            var words = List.of(part.strip().split("\\s+"));
            if (words.size() < 2) throw new IllegalArgumentException(line);
            entries.add(new Entry(line.substring(0, colon).strip(), words.get(0), words.subList(1, words.size())));
        }
    }
}
