package cn.zhenqing365.directory.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as RFC 4180 and as spreadsheets write them: also with semicolons or tabs, with line breaks in quotes. */
final class CsvRows implements TableRows {
    private static final int LONGEST_CELL = 20_000;
    private final BufferedReader in;
    private final char separator;
    private int number;

    CsvRows(Reader reader) throws IOException {
        in = new BufferedReader(reader, 1 << 16);
        in.mark(1);
        if (in.read() != '\uFEFF') in.reset();
        separator = separator();
    }

    @Override
    public TableRow next() throws IOException {
        for (List<String> cells; (cells = record()) != null; ) {
            var row = new TableRow(++number, cells);
            if (!row.isBlank()) return row;
        }
        return null;
    }

    private List<String> record() throws IOException {
        int c = in.read();
        if (c < 0) return null;
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        for (boolean quoted = false; ; c = in.read()) {
            if (quoted) {
                if (c < 0) throw new UnreadableFile();
                if (c != '"') add(cell, c);
                else if (peek() == '"') add(cell, in.read());
                else quoted = false;
            } else if (c == '"' && cell.isEmpty()) quoted = true;
            else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' || c == '\r' || c < 0) {
                if (c == '\r' && peek() == '\n') in.read();
                cells.add(cell.toString());
                return cells;
            } else add(cell, c);
        }
    }

    private static void add(StringBuilder cell, int c) throws UnreadableFile {
        if (cell.length() >= LONGEST_CELL) throw new UnreadableFile();
        if (c != 0) cell.append((char) c);
    }

    private int peek() throws IOException {
        in.mark(1);
        int c = in.read();
        if (c >= 0) in.reset();
        return c;
    }

    /** Whatever the heading uses most. */
    private char separator() throws IOException {
        in.mark(LONGEST_CELL);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        for (int i = 0, c; i < LONGEST_CELL - 1 && (c = in.read()) >= 0 && c != '\n' && c != '\r'; i++) {
            if (c == ',') commas++;
            else if (c == ';') semicolons++;
            else if (c == '\t') tabs++;
        }
        in.reset();
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
