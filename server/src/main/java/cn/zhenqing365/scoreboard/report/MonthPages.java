package cn.zhenqing365.scoreboard.report;

import static cn.zhenqing365.scoreboard.report.Paper.amount;
import static cn.zhenqing365.scoreboard.report.Paper.esc;

import cn.zhenqing365.scoreboard.Comparisons;
import cn.zhenqing365.scoreboard.Figure;
import cn.zhenqing365.scoreboard.model.Funnel;
import cn.zhenqing365.scoreboard.model.TwoShares;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The month report as pages: what moved, where, why, which promises were broken, what is done about it. */
public final class MonthPages {
    private MonthPages() {}

    public static String of(MonthReport it, String whose) {
        var title = "服务质量月度分析 " + it.month().getYear() + "年" + it.month().getMonthValue() + "月";
        return Paper.head(title, "portrait") + "<h1>" + title + "</h1><p class=\"muted\">真情365 · " + esc(whose) + " · 按结案时间统计业绩,按接报时间统计业务量;样本少于 200 时附威尔逊 95% 区间</p>"
                + summary(it) + table(it) + where(it) + why(it) + broken(it) + findings(it) + Paper.foot();
    }

    private static String summary(MonthReport it) {
        long met = it.lines().stream().filter(l -> Paper.verdict(l.now()).contains("达标") && !Paper.verdict(l.now()).contains("未达标")).count();
        long missed = it.lines().stream().filter(l -> Paper.verdict(l.now()).contains("未达标")).count();
        long unmeasured = it.lines().stream().filter(l -> !l.now().measured()).count();
        var moved = it.lines().stream().filter(l -> l.verdict() == TwoShares.Verdict.BETTER || l.verdict() == TwoShares.Verdict.WORSE).map(MonthPages::moved).collect(Collectors.joining());
        return "<h2>一、动了什么</h2><p>" + it.lines().size() + " 项指标:达标 " + met + " 项,未达标 " + missed + " 项,尚未计量 " + unmeasured + " 项。</p>"
                + (moved.isEmpty() ? "<p>与上月相比,没有哪一项的变化超出偶然(两比例检验,p ≥ 0.05)。</p>" : "<ul>" + moved + "</ul>");
    }

    private static String moved(MonthReport.Line it) {
        var c = it.change();
        return "<li>" + esc(it.now().id() + " " + it.now().name()) + (it.verdict() == TwoShares.Verdict.BETTER ? " <span class=\"met\">变好</span>:" : " <span class=\"short\">变差</span>:")
                + amount(it.before().value(), it.now().unit()) + " → " + amount(it.now().value(), it.now().unit())
                + String.format(Locale.ROOT, ",差 %+.2f 个百分点(95%% 区间 %+.2f 至 %+.2f,p = %.3f)</li>", c.difference(), c.low(), c.high(), c.p());
    }

    private static String table(MonthReport it) {
        var rows = it.lines().stream().map(l -> "<tr><td>" + esc(l.now().id()) + "</td><td>" + esc(l.now().name()) + "</td><td class=\"n\">" + amount(l.now().value(), l.now().unit()) + interval(l.now())
                + "</td><td class=\"n\">" + (l.now().target() == null ? "–" : (l.now().better().equals("LOW") ? "≤ " : "≥ ") + amount(l.now().target(), l.now().unit())) + "</td><td>" + Paper.verdict(l.now())
                + "</td><td class=\"n\">" + l.now().denominator() + "</td><td class=\"n\">" + (l.now().missing() == 0 ? "" : l.now().missing()) + "</td><td class=\"n\">" + amount(value(l.before()), l.now().unit())
                + "</td><td class=\"n\">" + amount(value(l.yearAgo()), l.now().unit()) + "</td><td>" + Paper.sparkline(it.trends().getOrDefault(l.now().id(), List.of()), 96, 22) + "</td></tr>").collect(Collectors.joining());
        return "<table><thead><tr><th></th><th>指标</th><th class=\"n\">本月</th><th class=\"n\">目标</th><th>判断</th><th class=\"n\">样本</th><th class=\"n\">缺数据</th><th class=\"n\">上月</th><th class=\"n\">去年同月</th><th>13 个月</th></tr></thead><tbody>"
                + rows + "</tbody></table>";
    }

    private static Double value(Figure it) {
        return it == null ? null : it.value();
    }

    private static String interval(Figure it) {
        return it.low() == null ? "" : "<br/><span class=\"muted\">" + amount(it.low(), "") + "–" + amount(it.high(), "") + "</span>";
    }

    private static String where(MonthReport it) {
        var html = new StringBuilder("<h2>二、在哪里</h2><p class=\"muted\">只列未达标的比率指标。漏斗图:横轴案件数,纵轴比率;橙线 95% 限,红线 99.8% 限。限内的差别可能只是偶然。</p>");
        for (Comparisons.Comparison c : it.where()) {
            var name = it.lines().stream().map(MonthReport.Line::now).filter(f -> f.id().equals(c.figure())).findFirst().map(Figure::name).orElse("");
            var outside = c.lines().stream().filter(l -> l.place() == Funnel.Place.OUTSIDE_WORSE || l.place() == Funnel.Place.WATCH_WORSE)
                    .map(l -> esc(l.key() + " " + l.name()) + " " + amount(l.value(), "%") + "(" + l.counted() + " 件" + (l.place() == Funnel.Place.OUTSIDE_WORSE ? ",<span class=\"short\">明显偏差</span>" : ",留意") + ")").collect(Collectors.joining("、"));
            html.append("<h3>").append(esc(c.figure() + " " + name)).append(",全部片区 ").append(amount(c.centre(), "%")).append("</h3>").append(c.lines().stream().anyMatch(l -> l.counted() >= 10) ? Paper.funnel(c, 420, 120) : "<p class=\"muted\">每个片区不足 10 件,不画漏斗图。</p>")
                    .append("<p>").append(outside.isEmpty() ? "没有片区超出限度:差距是普遍的,不是哪一个片区的。" : "超出限度:" + outside).append("</p>");
        }
        return it.where().isEmpty() ? html + "<p>没有未达标的比率指标。</p>" : html.toString();
    }

    private static String why(MonthReport it) {
        var rows = it.why().stream().map(c -> "<tr><td>" + esc(c.code()) + "</td><td>" + esc(c.name()) + "</td><td class=\"n\">" + c.missed() + "</td><td class=\"n\">" + c.all() + "</td><td class=\"n\">"
                + amount(100.0 * c.missed() / c.all(), "%") + "</td></tr>").collect(Collectors.joining());
        return "<h2>三、为什么</h2>" + (rows.isEmpty() ? "<p>没有超过承诺时间的维修。</p>" : "<p>超过承诺时间的维修,按故障原因:</p><table><thead><tr><th>原因</th><th></th><th class=\"n\">超时</th><th class=\"n\">全部</th><th class=\"n\">占比</th></tr></thead><tbody>" + rows + "</tbody></table>");
    }

    private static String broken(MonthReport it) {
        var rows = it.broken().stream().map(b -> "<tr><td>" + esc(b.figure()) + "</td><td>" + esc(b.name()) + "</td><td class=\"n\">" + b.broken() + "</td><td class=\"n\">" + b.of() + "</td></tr>").collect(Collectors.joining());
        var grave = it.gravest().stream().map(g -> "<tr><td>" + esc(g.figure()) + "</td><td>" + esc(g.number()) + "</td><td>" + esc(g.row().ticket() == null ? "" : g.row().ticket().areaName()) + "</td><td>" + esc(g.row().why()) + "</td></tr>").collect(Collectors.joining());
        return "<h2>四、违反的承诺</h2><table><thead><tr><th></th><th>承诺</th><th class=\"n\">未做到</th><th class=\"n\">共</th></tr></thead><tbody>" + rows + "</tbody></table>"
                + (grave.isEmpty() ? "<p>没有超过法定时限的维修,也没有投诉。</p>" : "<h3>超过法定时限的维修与投诉</h3><table><thead><tr><th></th><th>单号</th><th>片区</th><th>原因</th></tr></thead><tbody>" + grave + "</tbody></table>");
    }

    private static String findings(MonthReport it) {
        var rows = it.findings().stream().map(f -> "<tr><td>" + esc(f.number()) + "</td><td>" + esc(f.title()) + "</td><td>" + esc(f.figure()) + "</td><td>" + esc(f.measure()) + "</td><td>" + esc(f.checkOn()) + "</td><td>" + esc(effect(f.effect())) + "</td></tr>").collect(Collectors.joining());
        return "<h2>五、发现与措施</h2>" + (rows.isEmpty() ? "<p>没有未关闭的发现。</p>" : "<table><thead><tr><th></th><th>发现</th><th>指标</th><th>措施</th><th>检查日</th><th>效果</th></tr></thead><tbody>" + rows + "</tbody></table>");
    }

    /** What may be said about a measure. */
    public static String effect(cn.zhenqing365.scoreboard.improvement.Finding.Effect it) {
        if (it == null) return "";
        var values = amount(it.before(), "") + " → " + amount(it.after(), "");
        return switch (it.verdict()) {
            case "BETTER" -> values + ",变好(p = " + String.format(Locale.ROOT, "%.3f", it.shares().p()) + ")";
            case "WORSE" -> values + ",变差(p = " + String.format(Locale.ROOT, "%.3f", it.shares().p()) + ")";
            case "TOO_FEW" -> values + ",案件太少,不下结论";
            case "NOT_DISTINGUISHABLE" -> values + ",与偶然无法区分(p = " + String.format(Locale.ROOT, "%.3f", it.shares().p()) + ")";
            default -> values + ",不是比率,不作检验";
        };
    }
}
