package cn.zhenqing365.platform.paper;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Printing;
import org.springframework.stereotype.Component;

/** Pages of XHTML onto paper ({@link Printing}). */
@Component
public class Pdf {
    private final Printing printing;

    Pdf(Printing printing) {
        this.printing = printing;
    }

    /** @throws Refused FONT_MISSING */
    public byte[] of(String xhtml) {
        return printing.pdf(xhtml);
    }
}
