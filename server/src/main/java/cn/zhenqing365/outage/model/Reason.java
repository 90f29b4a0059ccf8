package cn.zhenqing365.outage.model;

import cn.zhenqing365.kernel.Refused;

/** Why somebody does what has to be explained, in their words. */
public final class Reason {
    private static final int LONGEST = 200;

    private Reason() {}

    /** @return the words without white space around them. @throws Refused REASON_OUT_OF_RANGE when there are none or more than {@value #LONGEST} characters */
    public static String given(String words) {
        if (words == null || words.isBlank() || words.length() > LONGEST) throw Refused.because("REASON_OUT_OF_RANGE", "most", LONGEST);
        return words.strip();
    }
}
