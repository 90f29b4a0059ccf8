package cn.zhenqing365.directory.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of an Excel file, streamed. A number is what a person would read: 13712345678 and not 1.37E10. Excel keeps every
 * different text once, beside the sheet, and so must we while reading: about 65 bytes for each, where CSV needs nothing.
 */
final class XlsxRows implements TableRows {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    XlsxRows(Path file) throws IOException {
        try {
            workbook = new ReadableWorkbook(file.toFile());
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException notExcel) {
            throw new UnreadableFile(notExcel);
        }
    }

    @Override
    public TableRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                var row = row(rows.next());
                if (!row.isBlank()) return row;
            }
            return null;
        } catch (RuntimeException broken) {
            throw new UnreadableFile(broken);
        }
    }

    private static TableRow row(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) cells.add(row.getOptionalCell(i).map(XlsxRows::text).orElse(""));
        return new TableRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getValue() == null || cell.getType() == CellType.ERROR) return "";
        if (cell.getType() == CellType.NUMBER) return cell.asNumber().stripTrailingZeros().toPlainString();
        return cell.getText().replace("\0", "");
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
