package cn.zhenqing365.workorder;

/**
 * How busy somebody is, and the code their next job takes. Read at every report, so it costs the same however much lies open:
 * nobody does more than {@value #MOST} jobs in a day or two, and beyond that all are equally busy.
 *
 * @param openJobs at most {@value #MOST}
 * @param freeCode from 10; among {@value #MOST} jobs the lowest that is free, beyond that one above the highest
 */
public record Load(int openJobs, int freeCode) {
    public static final int MOST = 30;
    public static final Load NONE = new Load(0, 10);
}
