package cn.zhenqing365.directory.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Comma-separated values as spreadsheets in China open them: with a byte-order mark, lines ended by CR LF. */
final class CsvAnswer {
    private final Writer out;

    CsvAnswer(Writer out) throws IOException {
        this.out = out;
        out.write('\uFEFF');
    }

    void line(List<String> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                if (i > 0) out.write(',');
                var cell = cells.get(i);
                out.write(cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            out.write("\r\n");
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }
}
