package cn.zhenqing365.scoreboard.publication;

import static cn.zhenqing365.scoreboard.report.Paper.amount;
import static cn.zhenqing365.scoreboard.report.Paper.esc;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.scoreboard.report.Paper;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** An edition for the street: a page without scripts that any telephone shows, the text for the press, the poster. */
public final class PublicPages {
    private static final String STYLE = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title><style>
            body { font: 17px/1.7 "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "WenQuanYi Zen Hei", system-ui, sans-serif; color: #1d2830; background: #f4f6f7; margin: 0; font-variant-numeric: tabular-nums; }
            main { max-width: 860px; margin: 0 auto; padding: 24px 18px 60px; } h1 { font-size: 28px; line-height: 1.3; margin: 8px 0; } h2 { font-size: 20px; margin: 34px 0 8px; color: #0b5c6b; }
            section, .card { background: #fff; border: 1px solid #dde3e6; border-radius: 8px; padding: 6px 18px 14px; margin: 14px 0; } table { border-collapse: collapse; width: 100%%; } th, td { text-align: left; padding: 8px 6px; border-bottom: 1px solid #e7ecee; vertical-align: top; }
            td.n { text-align: right; white-space: nowrap; font-weight: 600; } .met { color: #2f6b3a; } .short { color: #b3261e; } .muted { color: #4b5560; font-size: 14px; } a { color: #0b5c6b; } dt { font-weight: 600; margin-top: 12px; } dd { margin: 2px 0 0; }
            @media print { body { background: #fff; font-size: 11pt; } section { border: 0; padding: 0; } a { color: inherit; } }
            </style></head><body><main>
            """;

    private PublicPages() {}

    public static String title(Edition it) {
        return it.month().getYear() + "年" + it.month().getMonthValue() + "月服务质量公布";
    }

    public static String page(Edition it, List<Edition> all) {
        var c = it.content();
        var html = new StringBuilder(STYLE.formatted(esc(title(it)))).append("<p class=\"muted\">").append(esc(c.operator())).append("</p><h1>").append(title(it)).append("</h1><p class=\"muted\">")
                .append(day(it)).append(" 公布 · 第 ").append(it.edition()).append(" 版").append(it.correction() == null ? "" : " · 更正:" + esc(it.correction())).append("</p>");
        if (all.get(all.size() - 1).edition() > it.edition()) html.append("<div class=\"card\"><p><b>本版已被更正。</b> <a href=\"/publications/").append(it.month()).append("\">看最新一版</a></p></div>");
        html.append("<p>").append(esc(c.words())).append("</p><h2>承诺与结果</h2><section><table><tbody>");
        for (var commitment : c.commitments()) html.append("<tr><td><b>").append(esc(commitment.name())).append("</b></td><td>").append(results(commitment)).append("</td></tr>");
        html.append("</tbody></table></section><h2>全部指标</h2><section><table><thead><tr><th>指标</th><th style=\"text-align:right\">本月</th><th>目标</th><th>样本</th></tr></thead><tbody>");
        for (var result : c.results()) html.append("<tr><td>").append(esc(result.name())).append("</td><td class=\"n\">").append(shown(result)).append("</td><td>").append(target(result)).append("</td><td>").append(result.note() == null ? result.n() : "").append("</td></tr>");
        html.append("</tbody></table></section><h2>改进</h2><section>").append(c.improvements().isEmpty() ? "<p>本月没有到期检查的改进措施。</p>" : c.improvements().stream()
                .map(i -> "<dl><dt>" + esc(i.title()) + "</dt><dd>措施:" + esc(i.measure()) + "</dd><dd>效果:" + esc(i.effect()) + "</dd></dl>").collect(Collectors.joining())).append("</section>");
        html.append("<h2>意见与答复</h2><section>").append(c.answers().isEmpty() ? "<p>本月没有公开答复的意见。</p>" : "<dl>" + c.answers().stream().map(a -> "<dt>" + esc(a.question()) + "</dt><dd>" + esc(a.answer()) + "</dd>").collect(Collectors.joining()) + "</dl>").append("</section>");
        html.append("<p class=\"muted\">内容校验码(SHA-256):").append(it.hash()).append("<br>各版:").append(all.stream().map(e -> "<a href=\"/publications/" + e.month() + "/" + e.edition() + "\">第 " + e.edition() + " 版</a>").collect(Collectors.joining(" · ")))
                .append(" · <a href=\"/publications/").append(it.month()).append("/").append(it.edition()).append("/press.txt\">新闻稿</a> · <a href=\"/publications/").append(it.month()).append("/").append(it.edition()).append("/poster.pdf\">海报</a> · <a href=\"/publications\">历月公布</a></p>");
        return html.append("</main></body></html>").toString();
    }

    public static String list(List<Edition> newest) {
        return STYLE.formatted("服务质量公布") + "<h1>服务质量公布</h1><section>" + (newest.isEmpty() ? "<p>还没有公布过。</p>" : "<ul>" + newest.stream()
                .map(it -> "<li><a href=\"/publications/" + it.month() + "\">" + title(it) + "</a>" + (it.edition() > 1 ? " (第 " + it.edition() + " 版)" : "") + "</li>").collect(Collectors.joining()) + "</ul>") + "</section></main></body></html>";
    }

    /** Plain words for a newspaper or to be read out. */
    public static String press(Edition it) {
        var c = it.content();
        var lines = c.commitments().stream().map(p -> p.name() + ":" + (p.results().stream().allMatch(r -> r.value() == null) ? "尚未计量" : p.results().stream().filter(r -> r.value() != null)
                .map(r -> r.name() + " " + amount(r.value(), r.unit()) + (r.met() == null ? "" : r.met() ? "(达标)" : "(未达标,目标 " + (r.lowIsGood() ? "不高于 " : "不低于 ") + amount(r.target(), r.unit()) + ")")).collect(Collectors.joining(",")))).collect(Collectors.joining(";\n"));
        return c.operator() + title(it) + "\n\n" + c.words() + "\n\n一、承诺与结果\n" + lines + "。\n"
                + (c.improvements().isEmpty() ? "" : "\n二、改进\n" + c.improvements().stream().map(i -> i.title() + ":" + i.measure() + "。效果:" + i.effect() + "。").collect(Collectors.joining("\n")) + "\n")
                + (c.answers().isEmpty() ? "" : "\n三、意见与答复\n" + c.answers().stream().map(a -> "问:" + a.question() + "\n答:" + a.answer()).collect(Collectors.joining("\n")) + "\n")
                + "\n" + day(it) + "(第 " + it.edition() + " 版)\n";
    }

    /** One sheet for the wall of a hall. */
    public static String poster(Edition it) {
        var rows = it.content().commitments().stream().map(p -> "<tr><td style=\"font-size:17pt;font-weight:700;padding:3mm 2mm\">" + esc(p.name()) + "</td><td style=\"font-size:13pt\">" + results(p) + "</td></tr>").collect(Collectors.joining());
        return Paper.head(title(it), "portrait") + "<div style=\"background:#12343b;color:#fff;padding:8mm\"><div style=\"font-size:13pt\">" + esc(it.content().operator()) + "</div><div style=\"font-size:27pt;font-weight:700\">" + title(it)
                + "</div></div><p style=\"font-size:13pt;margin:5mm 0\">" + esc(it.content().words()) + "</p><table>" + rows + "</table><p class=\"muted\" style=\"margin-top:5mm\">" + day(it) + " · 第 " + it.edition() + " 版 · 全文见 /publications/" + it.month() + "</p>" + Paper.foot();
    }

    private static String results(Edition.Commitment it) {
        return it.results().isEmpty() ? "<span class=\"muted\">尚未计量</span>" : it.results().stream().map(r -> esc(r.name()) + " <b>" + shown(r) + "</b>" + (r.note() == null ? " <span class=\"muted\">" + target(r) + "," + r.n() + " 件</span>" : "")).collect(Collectors.joining("<br/>"));
    }

    private static String shown(Edition.Result it) {
        if (it.value() == null) return "<span class=\"muted\" style=\"font-weight:400;white-space:normal\">" + esc(it.note()) + "</span>";
        return it.met() == null ? amount(it.value(), it.unit()) : it.met() ? "<span class=\"met\">√ " + amount(it.value(), it.unit()) + "</span>" : "<span class=\"short\">▲ " + amount(it.value(), it.unit()) + " 未达标</span>";
    }

    private static String target(Edition.Result it) {
        return it.target() == null ? "" : (it.lowIsGood() ? "目标 ≤ " : "目标 ≥ ") + amount(it.target(), it.unit());
    }

    private static LocalDate day(Edition it) {
        return LocalDate.ofInstant(it.publishedAt(), Zones.CHINA);
    }
}
