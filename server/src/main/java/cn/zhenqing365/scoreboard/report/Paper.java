package cn.zhenqing365.scoreboard.report;

import cn.zhenqing365.scoreboard.Comparisons;
import cn.zhenqing365.scoreboard.Figure;
import java.util.List;
import java.util.Locale;

/** Words, numbers and small drawings as they stand on our pages. */
public final class Paper {
    private static final String HEAD = """
            <html lang="zh-CN"><head><meta charset="UTF-8"/><title>%s</title><style>
            @page { size: A4 %s; margin: 16mm 14mm; @bottom-center { content: counter(page) " / " counter(pages); font-family: "Noto Sans SC"; font-size: 8pt; color: #4b5560; } }
            body { font-family: "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; font-size: 9pt; color: #1d2830; line-height: 1.5; }
            h1 { font-size: 20pt; margin: 0 0 2mm; } h2 { font-size: 13pt; margin: 7mm 0 2mm; color: #0b5c6b; border-bottom: 0.6pt solid #b5ced4; page-break-after: avoid; }
            h3 { font-size: 10pt; margin: 4mm 0 1mm; page-break-after: avoid; } .muted { color: #4b5560; font-size: 8pt; } p { margin: 1mm 0; }
            table { border-collapse: collapse; width: 100%%; -fs-table-paginate: paginate; } th, td { text-align: left; padding: 1mm 1.5mm; border-bottom: 0.4pt solid #dde3e6; vertical-align: middle; }
            th { background: #eef2f3; font-weight: 700; } td.n, th.n { text-align: right; white-space: nowrap; } tr { page-break-inside: avoid; }
            .met { color: #2f6b3a; } .short { color: #b3261e; font-weight: 700; } .none { color: #66717b; } .met, .short, .none { white-space: nowrap; }
            </style></head><body>
            """;

    private Paper() {}

    public static String head(String title, String orientation) {
        return HEAD.formatted(esc(title), orientation);
    }

    public static String foot() {
        return "</body></html>";
    }

    /** For text and attributes alike. */
    public static String esc(Object it) {
        return it == null ? "" : it.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** 98.99 %, never rounded up to a target that was not reached; "–" for nothing. */
    public static String amount(Double value, String unit) {
        if (value == null) return "–";
        var cut = Math.floor(value * 100 + 1e-6) / 100;
        var text = String.format(Locale.ROOT, "%,.2f", cut).replaceAll("\\.?0+$", "");
        return text + (unit.equals("h") ? " 小时" : unit.equals("min") ? " 分钟" : unit.equals("‱") ? " /万户" : unit.isEmpty() ? "" : " " + unit);
    }

    /** A word beside the colour. */
    public static String verdict(Figure it) {
        if (!it.measured()) return "<span class=\"none\">◌ 尚未计量</span>";
        if (it.value() == null) return "<span class=\"none\">○ 无数据</span>";
        if (it.target() == null) return "<span class=\"none\">看走势</span>";
        return it.better().equals("LOW") ? it.value() <= it.target() ? MET : SHORT : it.value() >= it.target() ? MET : SHORT;
    }

    private static final String MET = "<span class=\"met\">✓ 达标</span>".replace("✓", "√");
    private static final String SHORT = "<span class=\"short\">▲ 未达标</span>";

    /** A line of months without words; the words stand in the table beside it. */
    public static String sparkline(List<Comparisons.Point> points, int width, int height) {
        var known = points.stream().map(Comparisons.Point::value).filter(it -> it != null).toList();
        if (known.size() < 2) return "";
        double low = known.stream().mapToDouble(it -> it).min().orElse(0);
        double high = known.stream().mapToDouble(it -> it).max().orElse(1);
        var path = new StringBuilder();
        var marks = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < points.size(); i++) {
            var value = points.get(i).value();
            if (value == null) {
                pen = false;
                continue;
            }
            double x = 3 + (width - 6.0) * i / Math.max(1, points.size() - 1);
            double y = high == low ? height / 2.0 : 3 + (height - 6.0) * (1 - (value - low) / (high - low));
            path.append(pen ? 'L' : 'M').append(point(x, y));
            pen = true;
            if (points.get(i).signal() || i == points.size() - 1) marks.append(dot(x, y, 2, points.get(i).signal() ? "#b3261e" : "#0b5c6b"));
        }
        return svg(width, height, "<path d=\"" + path + "\" fill=\"none\" stroke=\"#0b5c6b\" stroke-width=\"1.4\"/>" + marks);
    }

    /** The funnel of a comparison: cases across, the share up, limits of 95 and 99.8 %. */
    public static String funnel(Comparisons.Comparison of, int width, int height) {
        var dots = of.lines().stream().filter(it -> it.counted() > 0 && it.value() != null).toList();
        if (dots.isEmpty() || of.centre() == null) return "";
        var edges = of.funnel().stream().skip(1).toList();
        double low = Math.max(0, Math.min(dots.stream().mapToDouble(Comparisons.Line::value).min().orElse(0), of.centre()) - 1);
        double high = Math.min(100, Math.max(dots.stream().mapToDouble(Comparisons.Line::value).max().orElse(100), of.centre()) + 1);
        double most = of.funnel().get(of.funnel().size() - 1).n();
        var art = new StringBuilder("<rect x=\"0.5\" y=\"0.5\" width=\"" + (width - 1) + "\" height=\"" + (height - 1) + "\" fill=\"none\" stroke=\"#c3cdd2\"/>");
        for (int limit = 0; limit < 4; limit++) {
            var path = new StringBuilder();
            for (var edge : edges) {
                double value = switch (limit) { case 0 -> edge.low998(); case 1 -> edge.low95(); case 2 -> edge.high95(); default -> edge.high998(); };
                path.append(path.isEmpty() ? 'M' : 'L').append(point(edge.n() / most * width, up(Math.max(low, Math.min(high, value)), low, high, height)));
            }
            art.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"").append(limit == 0 || limit == 3 ? "#b3261e" : "#8a5200").append("\" stroke-dasharray=\"3 3\"/>");
        }
        double centre = up(of.centre(), low, high, height);
        art.append("<path d=\"M").append(point(0, centre)).append('L').append(point(width, centre)).append("\" stroke=\"#4b5560\"/>");
        for (var it : dots) {
            boolean outside = it.place() != null && it.place().name().startsWith("OUTSIDE");
            art.append(dot(it.counted() / most * width, up(it.value(), low, high, height), outside ? 4 : 2.6, outside ? "#b3261e" : "#0b5c6b"));
        }
        return svg(width, height, art.toString());
    }

    private static double up(double value, double low, double high, int height) {
        return 4 + (height - 8.0) * (1 - (value - low) / Math.max(1e-9, high - low));
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }

    private static String dot(double x, double y, double r, String colour) {
        return String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>", x, y, r, colour);
    }

    private static String svg(int width, int height, String art) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\">" + art + "</svg>";
    }
}
