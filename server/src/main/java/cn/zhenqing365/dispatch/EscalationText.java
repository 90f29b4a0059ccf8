package cn.zhenqing365.dispatch;

import cn.zhenqing365.promise.LadderStepReached;
import cn.zhenqing365.workorder.WorkOrder;
import java.util.Map;

/** What is said when a promise is late: which job, which promise, who holds it. */
final class EscalationText {
    private static final Map<String, String> WHAT = Map.ofEntries(
            Map.entry("CLK-01", "三分钟派单"), Map.entry("CLK-02", "二十分钟联系用户"), Map.entry("CLK-03", "预约上门时间"), Map.entry("CLK-04", "按约上门"),
            Map.entry("CLK-05", "承诺时限修复"), Map.entry("CLK-06", "重大故障修复"), Map.entry("CLK-07", "宽带修复时限"), Map.entry("CLK-09", "返修时限"),
            Map.entry("CLK-10", "联系安装用户"), Map.entry("CLK-11", "安装移机时限"), Map.entry("CLK-12", "布线安装时限"), Map.entry("CLK-13", "复通时限"),
            Map.entry("CLK-20", "投诉首次响应"), Map.entry("CLK-21", "投诉答复"), Map.entry("CLK-22", "意见咨询答复"), Map.entry("CLK-24", "不满意再处理"));

    private EscalationText() {}

    static String of(LadderStepReached step, WorkOrder work, String holder) {
        var what = WHAT.getOrDefault(step.clock(), step.clock());
        if (work == null) return "催办:" + what + "将到时限,请登录调度台处理。";
        var job = work.number() + " " + work.address();
        return step.tell().equals("TECHNICIAN")
                ? "催办:" + job + "," + what + "即将到时,请立即处理并回复。单号" + work.jobCode()
                : "督办:" + job + "," + what + "到时未完成" + (holder.isEmpty() ? "" : ",维修员" + holder) + ",请跟进。";
    }
}
