package cn.zhenqing365.platform;

import cn.zhenqing365.kernel.Refused;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Pages of XHTML onto paper, with the Chinese type embedded ({@code zq.font}, {@code zq.font.bold}), and the squares a telephone reads. */
@Component
public class Printing {
    private final Resource regular;
    private final Resource bold;

    Printing(@Value("${zq.font:classpath:fonts/NotoSansSC_400Regular.ttf}") Resource regular, @Value("${zq.font.bold:classpath:fonts/NotoSansSC_700Bold.ttf}") Resource bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /** @param xhtml well-formed; its type is "Noto Sans SC" in 400 and 700. @throws Refused FONT_MISSING */
    public byte[] pdf(String xhtml) {
        if (!regular.exists() || !bold.exists()) throw Refused.because("FONT_MISSING", "path", String.valueOf(regular.getFilename()));
        var out = new ByteArrayOutputStream();
        try (var svg = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            builder.useFont(() -> open(regular), "Noto Sans SC", 400, FontStyle.NORMAL, true);
            builder.useFont(() -> open(bold), "Noto Sans SC", 700, FontStyle.NORMAL, true);
            builder.useSVGDrawer(svg).withHtmlContent(xhtml, null).toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A QR code as an SVG drawing. @param millimetres the length of its side, its white border included */
    public static String qr(String words, int millimetres) {
        try {
            var code = new QRCodeWriter().encode(words, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2, EncodeHintType.CHARACTER_SET, "UTF-8"));
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%dmm\" height=\"%dmm\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#000\" d=\"%s\"/></svg>"
                    .formatted(millimetres, millimetres, code.getWidth(), code.getHeight(), squares(code));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** One run of black squares after the other. */
    private static String squares(BitMatrix code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++)
            for (int x = 0; x < code.getWidth(); x++) {
                if (!code.get(x, y)) continue;
                int from = x;
                while (x < code.getWidth() && code.get(x, y)) x++;
                path.append('M').append(from).append(' ').append(y).append('h').append(x - from).append("v1h-").append(x - from).append('z');
            }
        return path.toString();
    }

    private static InputStream open(Resource font) {
        try {
            return font.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
