package cn.zhenqing365.campaign;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.platform.Printing;
import cn.zhenqing365.promise.Promises;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a visitor carries: the badge (走访证) and the leaflet (宣传单), whose QR opens {@link #page}, which says who is at the door and
 * whom to call when in doubt. A place for the photograph and the seal; no phone of the visitor: the hotline answers for them.
 */
@Component
public class CampaignPaper {
    private static final String STYLE = """
            <html lang="zh-CN"><head><meta charset="UTF-8"/><title>%s</title><style>
            @page { size: %s; margin: 0; } body { margin: 0; font-family: "Noto Sans SC", sans-serif; color: #16222b; }
            .badge { width: 90mm; height: 129mm; position: relative; } .badge.next { page-break-before: always; } .photo { width: 24mm; height: 32mm; border: 0.3mm dashed #8c969e; color: #66717b; font-size: 8.5pt; text-align: center; vertical-align: middle; } .who table { width: 100%%; border-collapse: collapse; } .who td { padding: 0; vertical-align: top; }
            .band { background: #12343b; color: #fff; padding: 6mm 6mm 5mm; } .band .op { font-size: 9pt; } .band h1 { font-size: 24pt; margin: 1mm 0 0; letter-spacing: 3mm; }
            .who { padding: 6mm 6mm 0; } .who .name { font-size: 26pt; font-weight: 700; line-height: 1.2; } .who .no { font-size: 13pt; margin-top: 1mm; } .who .no b { font-size: 16pt; }
            .grey { color: #4b5560; font-size: 8.5pt; line-height: 1.55; } .foot { position: absolute; left: 6mm; right: 6mm; bottom: 5mm; } .foot table { width: 100%%; border-collapse: collapse; } .foot td { vertical-align: bottom; padding: 0; }
            .leaf { width: 148mm; height: 209mm; position: relative; } .leaf .band { padding: 11mm 12mm 8mm; } .leaf .band h1 { font-size: 27pt; letter-spacing: 1mm; } .leaf .band p { font-size: 12pt; margin: 2mm 0 0; color: #f3d28a; }
            .leaf .in { padding: 6mm 12mm 0; } .leaf h2 { font-size: 13pt; color: #0b5c6b; margin: 0 0 1.5mm; } .leaf p { font-size: 10.5pt; line-height: 1.65; margin: 0 0 2.5mm; } .leaf li { font-size: 10.5pt; line-height: 1.75; }
            .leaf ul { margin: 0 0 3mm; padding-left: 5mm; } .box { border: 0.5mm solid #0b5c6b; padding: 4mm; } .box table { width: 100%%; border-collapse: collapse; } .box td { vertical-align: middle; padding: 0; } .phone { font-size: 22pt; font-weight: 700; color: #0b5c6b; }
            </style></head><body>
            """;
    private static final String PAGE = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>走访人员核验</title><style>
            body { font: 18px/1.65 "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif; color: #16222b; background: #f4f6f7; margin: 0; }
            main { max-width: 560px; margin: 0 auto; padding: 0 14px 40px; } header { background: #12343b; color: #fff; margin: 0 -14px 16px; padding: 14px; } h1 { font-size: 1.15em; margin: 0; } .card { background: #fff; border: 1px solid #c9d2d7; border-radius: 10px; padding: 16px; margin-bottom: 14px; }
            .name { font-size: 1.9em; font-weight: 700; line-height: 1.25; } .sign { font-weight: 700; } .yes { color: #2f6b3a; } .no { color: #b3261e; } .quiet { color: #4b5560; font-size: .85em; } a.call { display: block; text-align: center; background: #0b5c6b; color: #fff; text-decoration: none; border-radius: 8px; padding: 12px; font-weight: 700; font-size: 1.1em; } p { margin: 6px 0; }
            </style></head><body><main><header><h1>%s</h1></header>%s<div class="card"><p>有疑问,请拨打服务热线核实。 · In doubt, call the hotline.</p><p><a class="call" href="tel:%s">%s</a></p><p class="quiet">走访人员不收取任何费用,不索要银行卡号和验证码。您可以拒绝走访,不影响服务。<br>Visitors take no money and ask for no card number or code. You may refuse; your service stays the same.</p></div></main></body></html>""";

    private final Printing printing;
    private final Promises promises;
    private final String publicUrl;
    private final String hotline;
    private final String operator;

    CampaignPaper(Printing printing, Promises promises, @Value("${zq.public-url:http://localhost:${zq.port:8365}}") String publicUrl, @Value("${zq.hotline:96296}") String hotline,
                  @Value("${zq.operator:真情365 有线电视与宽带服务}") String operator) {
        this.printing = printing;
        this.promises = promises;
        this.publicUrl = publicUrl;
        this.hotline = hotline;
        this.operator = operator;
    }

    /** One badge a page, 90 × 130 mm. */
    public byte[] badges(Campaign of, List<CampaignVisitor> visitors) {
        var html = new StringBuilder(STYLE.formatted("走访证", "90mm 130mm"));
        for (var it : visitors) html.append(badge(of, it, it == visitors.get(0)));
        return printing.pdf(html.append("</body></html>").toString());
    }

    /** A5, left at the door. */
    public byte[] leaflet(Campaign of, CampaignVisitor it) {
        return printing.pdf(STYLE.formatted("走访宣传单", "148mm 210mm") + """
                <div class="leaf"><div class="band"><div class="op">%s</div><h1>服务进万家</h1><p>满意在港城 · 贴心服务 满意一百 · 真情365</p></div><div class="in">
                <h2>我们为什么上门</h2><p>%s 至 %s,我们的员工逐户走访,当面听取您对信号质量、维修安装、服务态度和“接报即修”的意见。约三分钟,您可以拒答任何问题,也可以拒绝走访,不影响任何服务。</p>
                <h2>这次走访,我们现场为您</h2><ul><li>免费更换非人为损坏的遥控器</li><li>免费排除家庭自行布线造成的电视故障</li><li>为新装修房屋提供弱电咨询、设计</li><li>记下您的问题:%s联系,%s解决</li></ul>
                <h2>您的信息</h2><p>回答仅用于改进服务,一年后不再与您的住址关联;不收取任何费用,不索要银行卡号和验证码。</p>
                <div class="box"><table><tr><td><p>走访人员 <b>%s</b>,工号 <b>%s</b></p><p>扫码核验身份;有疑问请拨打热线</p><div class="phone">%s</div></td><td style="width:38mm;text-align:right">%s</td></tr></table></div>
                </div></div></body></html>""".formatted(esc(operator), day(of.startsOn()), day(of.endsOn()), limit("CLK-25", of), limit("CLK-25S", of), esc(it.name()), esc(it.staffNo()), esc(hotline), Printing.qr(address(it), 36)));
    }

    /** As it is promised on the first day of the campaign: a leaflet says what the rule says. */
    private String limit(String clock, Campaign of) {
        return esc(promises.rule(clock, of.startsOn().atStartOfDay(Zones.CHINA).toInstant()).limitText());
    }

    /** Where the QR leads. */
    public String address(CampaignVisitor it) {
        return publicUrl + "/visitors/" + it.badge();
    }

    /** For whoever holds the leaflet: who is at the door, and whether they are sent today. */
    public String page(Campaign of, CampaignVisitor it, boolean today, boolean employed) {
        var card = "<div class=\"card\"><p class=\"sign " + (today && employed ? "yes\">✓ 身份属实,今天正在走访 · Genuine, visiting today" : "no\">✕ 今天没有安排此人走访 · Nobody of this name is sent today")
                + "</p><p class=\"name\">" + esc(it.name()) + "</p><p>工号 Staff no. <b>" + esc(it.staffNo()) + "</b></p><p>" + esc(of.name()) + "</p><p class=\"quiet\">" + of.startsOn() + " – " + of.endsOn() + "</p></div>";
        return PAGE.formatted(esc(operator), card, esc(hotline), esc(hotline));
    }

    /** A word nobody was given. */
    public String unknown() {
        return PAGE.formatted(esc(operator), "<div class=\"card\"><p class=\"sign no\">✕ 查无此走访证 · This badge is not ours</p></div>", esc(hotline), esc(hotline));
    }

    private String badge(Campaign of, CampaignVisitor it, boolean first) {
        return """
                <div class="badge%s"><div class="band"><div class="op">%s</div><h1>走访证</h1></div><div class="who"><table><tr><td><div class="name">%s</div><div class="no">工号 <b>%s</b></div>
                <p class="grey">%s</p></td><td class="photo">照片<br/>盖章</td></tr></table></div><div class="foot"><table><tr><td><div class="grey">%s 至 %s<br/>扫码核验身份 · scan to verify<br/>服务热线 <b>%s</b><br/>不收费<br/>不索要银行卡号和验证码</div></td><td style="width:32mm;text-align:right">%s</td></tr></table></div></div>"""
                .formatted(first ? "" : " next", esc(operator), esc(it.name()), esc(it.staffNo()), esc(of.name()), of.startsOn(), of.endsOn(), esc(hotline), Printing.qr(address(it), 30));
    }

    private static String day(java.time.LocalDate it) {
        return it.getYear() + "年" + it.getMonthValue() + "月" + it.getDayOfMonth() + "日";
    }

    private static String esc(String it) {
        return it.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
