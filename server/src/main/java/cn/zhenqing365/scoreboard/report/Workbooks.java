package cn.zhenqing365.scoreboard.report;

import cn.zhenqing365.scoreboard.Comparisons;
import cn.zhenqing365.scoreboard.Figure;
import cn.zhenqing365.scoreboard.FigureTargets;
import cn.zhenqing365.scoreboard.Figures;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.territory.Area;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Spreadsheets: the month report as tables, and the figures of each unit for the year-end appraisal. A bar is drawn by a formula beside each share. */
@Component
public class Workbooks {
    private static final String BAR = "REPT(\"█\",ROUND(%s/5,0))";
    private final Figures figures;
    private final FigureTargets targets;

    Workbooks(Figures figures, FigureTargets targets) {
        this.figures = figures;
        this.targets = targets;
    }

    public byte[] month(MonthReport it) {
        return written(book -> {
            var sheet = sheet(book, "指标", "编号", "指标", "本月", "单位", "目标", "判断", "分子", "分母", "缺数据", "区间下限", "区间上限", "上月", "去年同月", "差(百分点)", "差的下限", "差的上限", "p", "图");
            int row = 1;
            for (var line : it.lines()) {
                var now = line.now();
                put(sheet, row, now.id(), now.name(), now.value(), now.unit(), now.target(), met(now), now.numerator(), now.denominator(), now.missing(), now.low(), now.high(),
                        line.before() == null ? null : line.before().value(), line.yearAgo() == null ? null : line.yearAgo().value(),
                        line.change() == null ? null : line.change().difference(), line.change() == null ? null : line.change().low(), line.change() == null ? null : line.change().high(),
                        line.change() == null ? null : line.change().p());
                if (now.unit().equals("%") && now.value() != null) sheet.formula(row, 17, BAR.formatted("C" + (row + 1)));
                row++;
            }
            trends(sheet(book, "走势", "编号", "月份", "数值", "案件数", "中心线", "下限", "上限", "超限", "图"), it);
            areas(sheet(book, "片区", "指标", "片区", "名称", "数值", "案件数", "未达", "缺数据", "判断"), it.where());
            var why = sheet(book, "原因", "原因", "名称", "超时", "全部");
            for (int i = 0; i < it.why().size(); i++) put(why, i + 1, it.why().get(i).code(), it.why().get(i).name(), it.why().get(i).missed(), it.why().get(i).all());
            var broken = sheet(book, "违诺", "指标", "承诺", "未做到", "共");
            for (int i = 0; i < it.broken().size(); i++) put(broken, i + 1, it.broken().get(i).figure(), it.broken().get(i).name(), it.broken().get(i).broken(), it.broken().get(i).of());
        });
    }

    /** Each unit's figures with target and verdict, one row per unit and figure: what the appraisal of the year takes in. */
    public byte[] appraisal(Period period, Collection<Area> units) {
        return written(book -> {
            var sheet = sheet(book, "单位指标", "片区", "名称", "编号", "指标", "数值", "单位", "目标", "判断", "分子", "分母", "缺数据", "区间下限", "区间上限", "图");
            int row = 1;
            for (var unit : units)
                for (var it : figures.all(new Period(period.from(), period.until(), Set.of(unit.code())))) {
                    if (!it.measured()) continue;
                    put(sheet, row, unit.code(), unit.name(), it.id(), it.name(), it.value(), it.unit(), it.target(), met(it), it.numerator(), it.denominator(), it.missing(), it.low(), it.high());
                    if (it.unit().equals("%") && it.value() != null) sheet.formula(row, 13, BAR.formatted("E" + (row + 1)));
                    row++;
                }
        });
    }

    private String met(Figure it) {
        if (!it.measured()) return "尚未计量";
        var met = targets.get(it.id()).met(it.value());
        return it.value() == null ? "无数据" : met == null ? "看走势" : met ? "达标" : "未达标";
    }

    private static void trends(Worksheet sheet, MonthReport it) {
        int row = 1;
        for (var trend : it.trends().entrySet())
            for (var point : trend.getValue()) {
                put(sheet, row, trend.getKey(), point.start().toString().substring(0, 7), point.value(), point.counted(), point.centre(), point.low(), point.high(), point.signal() ? "超限" : "");
                if (point.value() != null && point.value() <= 100) sheet.formula(row, 8, BAR.formatted("C" + (row + 1)));
                row++;
            }
    }

    private static void areas(Worksheet sheet, List<Comparisons.Comparison> where) {
        int row = 1;
        for (var comparison : where)
            for (var line : comparison.lines()) put(sheet, row++, comparison.figure(), line.key(), line.name(), line.value(), line.counted(), line.bad(), line.missing(), line.place() == null ? "" : line.place().name());
    }

    private static Worksheet sheet(Workbook book, String name, String... headings) {
        var sheet = book.newWorksheet(name);
        for (int i = 0; i < headings.length; i++) {
            sheet.value(0, i, headings[i]);
            sheet.width(i, headings[i].length() > 3 || i == 1 ? 18 : 11);
        }
        sheet.range(0, 0, 0, headings.length - 1).style().bold().fillColor("EEF2F3").set();
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static void put(Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) sheet.value(row, i, number);
            else if (values[i] != null) sheet.value(row, i, values[i].toString());
        }
    }

    private interface Filling {
        void fill(Workbook book) throws IOException;
    }

    private static byte[] written(Filling filling) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Zhenqing365", "1.0")) {
            filling.fill(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
