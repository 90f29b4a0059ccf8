package cn.zhenqing365.scoreboard.publication;

import static cn.zhenqing365.scoreboard.report.Paper.amount;
import static cn.zhenqing365.scoreboard.report.Paper.esc;

import cn.zhenqing365.scoreboard.improvement.LeadingGroup;
import cn.zhenqing365.scoreboard.report.MonthPages;
import cn.zhenqing365.scoreboard.report.MonthReport;
import cn.zhenqing365.scoreboard.report.Paper;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The self-inspection a regulator asks for. Only Article 31 of the Order 67 is cited, because only its text was read
 * ({@code domain.md} §1.1: a system of service quality, self-inspection as required, the status published); of the other law only what
 * §1.2 verifies. Nothing is said about articles nobody has read.
 */
public final class SelfInspection {
    private static final String BASIS = "《有线广播电视运营服务管理暂行规定》(国家广播电影电视总局令第67号)第三十一条:建立服务质量管理体系,按照省级以上广播电视行政部门的要求进行自查,并向社会公布服务质量状况。";
    private static final String TELECOM = "宽带维修时限按《电信条例》第三十二条:自接到申告之日起,城镇 48 小时、农村 72 小时内修复。";
    private static final String LIMITS = "本报告只引用已核对原文的条款;该令其他条款未引用。";

    private SelfInspection() {}

    public static String pages(MonthReport report, List<Edition> editions, List<Edition.Record> records, List<LeadingGroup.Member> members, List<LeadingGroup.Meeting> meetings) {
        var title = "服务质量自查报告 " + report.month().getYear() + "年" + report.month().getMonthValue() + "月";
        return Paper.head(title, "portrait") + "<h1>" + title + "</h1><h2>一、依据</h2><p>" + BASIS + "</p><p>" + TELECOM + "</p><p class=\"muted\">" + LIMITS + "</p><h2>二、服务质量管理体系</h2><p>"
                + (members.isEmpty() ? "领导小组尚未登记成员。" : "领导小组 " + members.size() + " 人:" + esc(members.stream().map(LeadingGroup.Member::name).collect(Collectors.joining("、"))) + "。")
                + "已记录会议 " + meetings.size() + " 次,其中有纪要 " + meetings.stream().filter(it -> it.minutes() != null).count() + " 次。未关闭的发现 " + report.findings().size() + " 项。</p>"
                + "<h2>三、自查结果</h2><table><thead><tr><th></th><th>指标</th><th class=\"n\">结果</th><th class=\"n\">目标</th><th>判断</th><th class=\"n\">样本</th></tr></thead><tbody>" + report.lines().stream()
                .map(l -> "<tr><td>" + l.now().id() + "</td><td>" + esc(l.now().name()) + "</td><td class=\"n\">" + amount(l.now().value(), l.now().unit()) + "</td><td class=\"n\">" + amount(l.now().target(), l.now().unit()) + "</td><td>" + Paper.verdict(l.now()) + "</td><td class=\"n\">" + l.now().denominator() + "</td></tr>")
                .collect(Collectors.joining()) + "</tbody></table><h2>四、向社会公布</h2>" + published(editions, records) + "<h2>五、整改</h2>"
                + (report.findings().isEmpty() ? "<p>没有未关闭的发现。</p>" : "<ul>" + report.findings().stream().map(f -> "<li>" + esc(f.number() + " " + f.title()) + ":" + esc(f.measure() == null ? "措施待定" : f.measure()) + " " + esc(MonthPages.effect(f.effect())) + "</li>").collect(Collectors.joining()) + "</ul>") + Paper.foot();
    }

    /** R-67-31a: for each period a report and a publication; when there is none, that is what the report says. */
    private static String published(List<Edition> editions, List<Edition.Record> records) {
        if (editions.isEmpty()) return "<p class=\"short\">▲ 本月服务质量状况尚未向社会公布,不符合第三十一条的要求。</p>";
        return "<p>已公布 " + editions.size() + " 版,永久地址 /publications/" + editions.get(0).month() + ",校验码 " + editions.get(editions.size() - 1).hash().substring(0, 16) + "…</p>"
                + (records.isEmpty() ? "<p>尚未登记刊播媒体。</p>" : "<table><thead><tr><th>媒体</th><th>名称</th><th>日期</th><th>版次</th><th>文字校验码</th></tr></thead><tbody>" + records.stream()
                .map(r -> "<tr><td>" + medium(r.medium()) + "</td><td>" + esc(r.outlet()) + "</td><td>" + r.publishedOn() + "</td><td>" + r.edition() + "</td><td>" + r.textHash().substring(0, 16) + "…</td></tr>").collect(Collectors.joining()) + "</tbody></table>");
    }

    private static String medium(String it) {
        return switch (it) { case "NEWSPAPER" -> "报纸"; case "TV" -> "电视"; case "RADIO" -> "广播"; case "WEB" -> "网络"; default -> "营业厅"; };
    }
}
