package cn.zhenqing365.dispatch;

import cn.zhenqing365.promise.LadderStepReached;
import cn.zhenqing365.workorder.WorkOrder;
import java.util.Map;

/** What is said when a promise is late: which job, which promise, who holds it. */
final class EscalationText {
    /** Where the title of the rule would not say what is to be done. */
    private static final Map<String, String> WHAT = Map.of("CLK-03", "预约上门时间", "CLK-04", "按约上门", "CLK-05", "承诺时限修复", "CLK-07", "宽带修复时限",
            "CLK-09", "返修时限", "CLK-10", "联系安装用户", "CLK-11", "安装移机时限", "CLK-12", "布线安装时限", "CLK-13", "复通时限");

    private EscalationText() {}

    static String of(LadderStepReached step, String title, WorkOrder work, String holder) {
        var what = WHAT.getOrDefault(step.clock(), title);
        if (work == null) return "催办:" + what + "将到时限或已超时,请登录系统处理。";
        var job = work.number() + " " + work.address();
        return step.tell().equals("TECHNICIAN")
                ? "催办:" + job + "," + what + "即将到时,请立即处理并回复。单号" + work.jobCode()
                : "督办:" + job + "," + what + "到时未完成" + (holder.isEmpty() ? "" : ",维修员" + holder) + ",请跟进。";
    }
}
