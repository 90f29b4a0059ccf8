package cn.zhenqing365.scoreboard;

import cn.zhenqing365.scoreboard.store.FigureStore;

/** Why a case counts as it does, in a sentence: 中文, or English. */
final class Why {
    private Why() {}

    static String of(FigureTargets.Target figure, FigureStore.Case it, boolean english) {
        if (it.verdict().equals("MISSING")) return english ? "Not written down, so not counted" : "没有记录,不计入";
        var measured = it.measured();
        return switch (figure.id()) {
            case "K01" -> measured == null ? say(english, "一直没有派单成功", "Never dispatched")
                    : say(english, "派单用了" + zh(measured) + ",承诺" + zh(figure.limit()), "Dispatched after " + en(measured) + ", promised " + en(figure.limit()));
            case "K02" -> measured == null ? say(english, "一直没有联系上用户", "The customer was never reached")
                    : say(english, "收到派单后" + zh(measured) + "联系用户,承诺" + zh(figure.limit()), "Contacted " + en(measured) + " after the order, promised " + en(figure.limit()));
            case "K03" -> measured == null ? say(english, "约定时段已过,没有上门记录", "Nobody came in the agreed window")
                    : measured <= 0 ? say(english, "按约上门", "Arrived inside the window")
                    : say(english, "比约定时段晚到" + zh(measured), "Arrived " + en(measured) + " after the window");
            case "K04" -> late(measured, english, "答应的时间(已扣除用户改期)", "the promised time (the customer's own delay taken off)");
            case "K05" -> late(measured, english, "法定时限(已扣除合规暂停)", "the legal limit (lawful pauses taken off)");
            case "K06" -> say(english, "从接报到修复用了" + zh(measured), "Fixed " + en(measured) + " after the report");
            case "K07" -> callback(it, english);
            default -> say(english, "满意度" + measured.intValue() + "分", "Satisfaction " + measured.intValue() + " of 5");
        };
    }

    private static String late(double by, boolean english, String zhWhat, String enWhat) {
        return by > 0 ? say(english, "比" + zhWhat + "晚" + zh(by) + "修好", "Fixed " + en(by) + " after " + enWhat)
                : say(english, "在" + zhWhat + "之前" + zh(-by) + "修好", "Fixed " + en(-by) + " before " + enWhat);
    }

    private static String callback(FigureStore.Case it, boolean english) {
        if (it.verdict().equals("HIT")) return say(english, "已完成回访", "Called back");
        if (it.group() == null) return say(english, "未抽中回访", "Not drawn for a call-back");
        int calls = it.measured().intValue();
        return say(english, "已抽中,拨打" + calls + "次,尚未完成回访", "Drawn, rung " + calls + " times, not answered yet");
    }

    private static String say(boolean english, String zh, String en) {
        return english ? en : zh;
    }

    private static String zh(double seconds) {
        long s = Math.round(seconds);
        return s < 60 ? s + "秒" : s < 3600 ? s / 60 + "分" + (s % 60 == 0 ? "钟" : s % 60 + "秒") : s / 3600 + "小时" + (s % 3600 / 60 == 0 ? "" : s % 3600 / 60 + "分");
    }

    private static String en(double seconds) {
        long s = Math.round(seconds);
        return s < 60 ? s + " s" : s < 3600 ? s / 60 + " min" + (s % 60 == 0 ? "" : " " + s % 60 + " s") : s / 3600 + " h" + (s % 3600 / 60 == 0 ? "" : " " + s % 3600 / 60 + " min");
    }
}
