package cn.zhenqing365.territory;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.List;
import java.util.Map;

/**
 * Cards on A4: ten of 90 × 54 mm on a sheet, two beside each other and five below, with cut marks in the margin where a guillotine
 * needs them. The name of the operator, the manager, the line and its number, a QR code; of the household only its door, so
 * that whoever hands it over knows where it belongs and a lost card tells nobody's name.
 */
final class CardSheets {
    private static final int COLUMNS = 2, ROWS = 5;
    private static final double WIDTH = 90, HEIGHT = 54, LEFT = 15, TOP = 13.5;
    private static final String HEAD = """
            <html lang="zh-CN"><head><meta charset="UTF-8"/><title>服务联系卡</title><style>
            @page { size: A4 portrait; margin: 0; }
            body { margin: 0; font-family: "Noto Sans SC"; color: #1d2830; }
            .sheet { position: relative; width: 210mm; height: 296.5mm; overflow: hidden; } .sheet + .sheet { page-break-before: always; }
            .card, .cut { position: absolute; } .card { width: 90mm; height: 54mm; }
            .cut { background: #1d2830; } .stripe { position: absolute; left: 0; top: 0; width: 90mm; height: 11mm; background: #0b5c6b; color: #ffffff; }
            .brand { position: absolute; left: 5mm; top: 2.6mm; width: 52mm; white-space: nowrap; font-size: 11pt; font-weight: 700; letter-spacing: 1.2pt; } .kind { position: absolute; left: 57mm; width: 28mm; text-align: right; top: 3.6mm; font-size: 7.5pt; }
            .manager { position: absolute; left: 5mm; top: 13.6mm; font-size: 7.5pt; color: #4b5560; } .name { position: absolute; left: 5mm; top: 17mm; font-size: 15pt; font-weight: 700; }
            .line { position: absolute; left: 5mm; top: 26.2mm; font-size: 7.5pt; color: #4b5560; } .number { position: absolute; left: 5mm; top: 29.4mm; font-size: 13pt; font-weight: 700; color: #0b5c6b; }
            .say { position: absolute; left: 5mm; top: 36.6mm; width: 54mm; font-size: 6.4pt; line-height: 1.4; white-space: nowrap; } .door { position: absolute; left: 5mm; top: 48.4mm; width: 80mm; font-size: 6.2pt; color: #4b5560; }
            .qr { position: absolute; left: 60mm; top: 13.5mm; width: 25mm; height: 25mm; } .scan { position: absolute; left: 58mm; top: 39mm; width: 29mm; text-align: center; font-size: 6.6pt; color: #4b5560; }
            </style></head><body>
            """;

    private CardSheets() {}

    /** @param line the telephone number that leads to whoever is on duty; {@code operator} as it stands at the head */
    static String of(List<PrintedCard> cards, String operator, String line, String publicUrl) {
        var html = new StringBuilder(HEAD);
        for (int from = 0; from < cards.size(); from += COLUMNS * ROWS) {
            html.append("<div class=\"sheet\">").append(cutMarks());
            for (int i = from; i < Math.min(cards.size(), from + COLUMNS * ROWS); i++) html.append(card(cards.get(i), i - from, operator, line, publicUrl));
            html.append("</div>");
        }
        return html.append("</body></html>").toString();
    }

    private static String card(PrintedCard it, int place, String operator, String line, String publicUrl) {
        double left = LEFT + place % COLUMNS * WIDTH, top = TOP + place / COLUMNS * HEIGHT;
        return "<div class=\"card\" style=\"left:" + mm(left) + ";top:" + mm(top) + "\"><div class=\"stripe\"><div class=\"brand\">" + text(operator) + "</div><div class=\"kind\">服务联系卡</div></div>"
                + "<div class=\"manager\">" + text(it.areaName()) + " · 您的客户经理</div><div class=\"name\">" + text(it.managerName()) + "</div>"
                + "<div class=\"line\">直通电话(接通后输入卡号)</div><div class=\"number\">" + text(line) + " 转 " + spaced(it.number()) + "</div>"
                + "<div class=\"say\">装机、维修、咨询,电视和宽带都找我。<br/>我不在由当班同事接听,换了人旧卡照样能用。<br/>也可用家里登记的手机发短信到 " + text(line) + "。</div>"
                + "<div class=\"door\">" + text(it.door().community() + it.door().building() + it.door().unit() + it.door().room()) + " · 卡号 " + text(it.number()) + "</div>"
                + "<div class=\"qr\">" + qr(publicUrl + "/k/" + it.token()) + "</div><div class=\"scan\">扫一扫,找当班的人</div></div>";
    }

    /** Short lines outside the cards, at every edge one cuts along; nothing inside them. */
    private static String cutMarks() {
        var marks = new StringBuilder();
        for (int column = 0; column <= COLUMNS; column++) {
            marks.append(mark(LEFT + column * WIDTH, TOP - 8, 0.2, 6)).append(mark(LEFT + column * WIDTH, TOP + ROWS * HEIGHT + 2, 0.2, 6));
        }
        for (int row = 0; row <= ROWS; row++) {
            marks.append(mark(LEFT - 8, TOP + row * HEIGHT, 6, 0.2)).append(mark(LEFT + COLUMNS * WIDTH + 2, TOP + row * HEIGHT, 6, 0.2));
        }
        return marks.toString();
    }

    private static String mark(double left, double top, double width, double height) {
        return "<div class=\"cut\" style=\"left:" + mm(left) + ";top:" + mm(top) + ";width:" + mm(width) + ";height:" + mm(height) + "\"></div>";
    }

    /** Modules as one path of squares: sharp at any size. */
    static String qr(String address) {
        var code = matrix(address);
        var path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++)
            for (int x = 0; x < code.getWidth(); x++) if (code.get(x, y)) path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"25mm\" height=\"25mm\" viewBox=\"0 0 " + code.getWidth() + " " + code.getHeight() + "\" shape-rendering=\"crispEdges\"><path fill=\"#000000\" d=\"" + path
                + "\"/></svg>";
    }

    private static BitMatrix matrix(String address) {
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 1));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("an address no code can hold: " + address, tooLong);
        }
    }

    /** 1002 342: people say it in groups. */
    private static String spaced(String number) {
        return number.length() > 4 ? number.substring(0, number.length() - 4) + " " + number.substring(number.length() - 4) : number;
    }

    private static String mm(double value) {
        return String.format(java.util.Locale.ROOT, "%.2fmm", value);
    }

    private static String text(String it) {
        return it == null ? "" : it.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
