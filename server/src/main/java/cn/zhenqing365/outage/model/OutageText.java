package cn.zhenqing365.outage.model;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.outage.PlannedWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What those concerned are told ({@code domain.md} §5, T5): service texts, no advertising, no name. */
public final class OutageText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日H:mm").withZone(Zones.CHINA);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm").withZone(Zones.CHINA);

    private OutageText() {}

    public static String notice(PlannedWork it) {
        return "因" + it.title() + "," + DAY.format(it.startsAt()) + "-" + until(it.startsAt(), it.endsAt()) + services(it.services()) + "将中断,敬请谅解。咨询96296";
    }

    public static String cancelled(PlannedWork it) {
        return "原定" + DAY.format(it.startsAt()) + "的" + it.title() + "已取消," + services(it.services()) + "不中断。咨询96296";
    }

    public static String fault() {
        return "您所在的片区网络故障,我们已派人抢修,无需逐户报修。进展查询96296";
    }

    public static String restored() {
        return "您所在片区的网络故障已修复。如仍不正常请致电96296,给您带来不便深表歉意";
    }

    private static String until(Instant from, Instant until) {
        return LocalDate.ofInstant(from, Zones.CHINA).equals(LocalDate.ofInstant(until, Zones.CHINA)) ? TIME.format(until) : DAY.format(until);
    }

    private static String services(List<String> services) {
        return services.stream().map(it -> it.equals("TV") ? "电视" : "宽带").sorted(Comparator.reverseOrder()).collect(Collectors.joining("及"));
    }
}
