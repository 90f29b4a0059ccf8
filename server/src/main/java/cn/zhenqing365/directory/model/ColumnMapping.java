package cn.zhenqing365.directory.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which column of this file is which field, by its heading; a field that comes twice is read where it comes first. */
public record ColumnMapping(List<String> headings, Map<ImportField, Integer> columns) {
    public static ColumnMapping of(List<String> headings) {
        var columns = new EnumMap<ImportField, Integer>(ImportField.class);
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            ImportField.called(headings.get(i)).ifPresent(it -> columns.putIfAbsent(it, column));
        }
        return new ColumnMapping(List.copyOf(headings), columns);
    }

    public Set<ImportField> fields() {
        return columns.keySet();
    }

    public boolean has(ImportField field) {
        return columns.containsKey(field);
    }

    /** The cell without its blanks; empty when there is none. */
    public String value(List<String> cells, ImportField field) {
        var column = columns.get(field);
        return column == null || column >= cells.size() ? "" : cells.get(column).strip();
    }

    /** The field of each column in turn, null for one we do not read. */
    public List<ImportField> byColumn() {
        var fields = new ArrayList<ImportField>();
        for (int i = 0; i < headings.size(); i++) fields.add(null);
        columns.forEach((field, column) -> fields.set(column, field));
        return fields;
    }

    public List<ImportField> missing() {
        return Arrays.stream(ImportField.values()).filter(it -> it.isRequired() && !has(it)).toList();
    }
}
