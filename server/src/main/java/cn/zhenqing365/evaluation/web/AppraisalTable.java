package cn.zhenqing365.evaluation.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** The year of everybody as a table. What was not measured says so; a zero is a zero. */
final class AppraisalTable {
    private static final List<String> HEADINGS = List.of("工号", "姓名", "一季度", "二季度", "三季度", "四季度", "季度均分", "百人访百户", "单位指标", "年度得分", "已计量部分得分", "已计量权重");
    private static final String NOT_MEASURED = "未计量";

    private AppraisalTable() {}

    static String csv(List<AppraisalController.YearLine> lines) {
        var csv = new StringBuilder("\uFEFF").append(String.join(",", HEADINGS)).append("\r\n");
        for (var it : lines) csv.append(String.join(",", cells(it).stream().map(AppraisalTable::written).toList())).append("\r\n");
        return csv.toString();
    }

    static byte[] workbook(int year, List<AppraisalController.YearLine> lines) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Zhenqing365", "1.0")) {
            var sheet = book.newWorksheet(year + "年终绩效");
            for (int i = 0; i < HEADINGS.size(); i++) {
                sheet.value(0, i, HEADINGS.get(i));
                sheet.width(i, 13);
            }
            sheet.range(0, 0, 0, HEADINGS.size() - 1).style().bold().fillColor("EEF2F3").set();
            sheet.freezePane(0, 1);
            for (int row = 0; row < lines.size(); row++) {
                var cells = cells(lines.get(row));
                for (int i = 0; i < cells.size(); i++)
                    if (cells.get(i) instanceof BigDecimal number) sheet.value(row + 1, i, number);
                    else sheet.value(row + 1, i, written(cells.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<Object> cells(AppraisalController.YearLine it) {
        var all = new ArrayList<Object>(List.of(it.staffNo(), it.name()));
        all.addAll(it.quarters());
        all.add(it.quarterMean());
        all.add(it.visits());
        all.add(it.unit());
        all.add(it.total());
        all.add(it.soFar());
        all.add(it.measured());
        return all;
    }

    /** A name that begins like a formula is still a name. */
    private static String written(Object it) {
        if (it == null) return NOT_MEASURED;
        var text = it instanceof BigDecimal number ? number.toPlainString() : it.toString();
        var safe = !(it instanceof BigDecimal) && text.matches("[=+\\-@].*") ? "'" + text : text;
        return safe.matches(".*[,\"\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
