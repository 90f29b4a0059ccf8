package cn.zhenqing365.platform.paper;

import cn.zhenqing365.kernel.Refused;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Pages of XHTML onto paper, with the Chinese type embedded ({@code zq.font}, {@code zq.font.bold}). */
@Component
public class Pdf {
    private final Resource regular;
    private final Resource bold;

    Pdf(@Value("${zq.font:classpath:fonts/NotoSansSC_400Regular.ttf}") Resource regular, @Value("${zq.font.bold:classpath:fonts/NotoSansSC_700Bold.ttf}") Resource bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /** @throws Refused FONT_MISSING */
    public byte[] of(String xhtml) {
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

    private static InputStream open(Resource font) {
        try {
            return font.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
