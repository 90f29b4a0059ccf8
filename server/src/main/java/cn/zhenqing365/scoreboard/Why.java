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
            case "K09" -> it.verdict().equals("HIT") ? say(english, "一次修好", "Fixed at the first visit")
                    : "SECOND_VISIT".equals(it.group()) ? say(english, "上门" + measured.intValue() + "次", measured.intValue() + " visits") : say(english, "7天内再次报修", "Reported again within 7 days");
            case "K10" -> measured == null ? say(english, "没有再报修", "Not reported again") : say(english, "修好" + zhDays(measured) + "后再次报修", "Reported again after " + enDays(measured));
            case "K11" -> say(english, "报修一次", "A fault report");
            case "K12" -> "RESPONSIBLE".equals(it.group()) ? say(english, "有责投诉", "A complaint we answer for") : say(english, "投诉", "A complaint");
            case "K13" -> measured == null ? say(english, "一直没有答复", "Never answered") : late(measured, english, "承诺的答复时间", "the promised time of the answer").replace("修好", "答复").replace("Fixed", "Answered");
            case "K14" -> it.verdict().equals("HIT") ? say(english, "已答复", "Answered") : say(english, "尚未答复", "Not answered yet");
            case "K15" -> say(english, "经手" + measured.intValue() + "人", measured.intValue() + " owners");
            case "K16" -> say(english, "等候" + zh(measured), "Waited " + en(measured));
            case "K16S" -> say(english, "办理" + zh(measured), "Served for " + en(measured));
            case "K17" -> it.verdict().equals("HIT") ? say(english, "当天已签", "Signed that day") : measured == null ? say(english, "当天没有签", "Not signed that day") : say(english, "过了当天才签", "Signed after the day");
            case "K22" -> measured == null ? say(english, "没有按时完成", "Not done in time") : late(measured, english, "承诺时间", "the promised time").replace("修好", "完成").replace("Fixed", "Done");
            case "K24" -> it.verdict().equals("HIT") ? say(english, "已送达", "Delivered") : say(english, "未送达", "Not delivered");
            case "K24L" -> it.verdict().equals("HIT") ? say(english, "首次派单即送达", "Dispatched at once") : say(english, "用到第" + measured.intValue() + "级催办", "Needed step " + measured.intValue() + " of the ladder");
            case "K29" -> it.verdict().equals("HIT") ? say(english, "在工单里查看", "Shown from an order") : say(english, "没有工单,查看了号码", "Shown without an order");
            case "K25" -> it.verdict().equals("HIT") ? say(english, "现场有故障", "There was a fault") : say(english, "到场无故障", "No fault was found");
            case "K19" -> it.verdict().equals("HIT") ? say(english, "走访完成", "Visited") : say(english, door(it.group(), false), door(it.group(), true));
            case "K20" -> measured == null ? say(english, "没有按时解决", "Not solved in time") : late(measured, english, "承诺时间", "the promised time").replace("修好", "解决").replace("Fixed", "Solved");
            case "K26" -> say(english, measured > 0 ? "推荐者(9–10分)" : measured < 0 ? "贬损者(0–6分)" : "中立者(7–8分)", measured > 0 ? "Promoter (9–10)" : measured < 0 ? "Detractor (0–6)" : "Passive (7–8)");
            case "K27" -> say(english, "满意指数 " + measured, "Satisfaction index " + measured);
            default -> say(english, "满意度" + measured.intValue() + "分", "Satisfaction " + measured.intValue() + " of 5");
        };
    }

    private static String late(double by, boolean english, String zhWhat, String enWhat) {
        return by > 0 ? say(english, "比" + zhWhat + "晚" + zh(by) + "修好", "Fixed " + en(by) + " after " + enWhat)
                : say(english, "在" + zhWhat + "之前" + zh(-by) + "修好", "Fixed " + en(-by) + " before " + enWhat);
    }

    private static String door(String state, boolean english) {
        return switch (state) {
            case "ABSENT" -> english ? "Nobody there" : "无人";
            case "REFUSED" -> english ? "Refused" : "拒访";
            case "EMPTY" -> english ? "Empty flat, nobody left to draw" : "空户,同层已无可抽用户";
            case "WRONG_ADDRESS" -> english ? "Wrong address, nobody left to draw" : "地址错,同层已无可抽用户";
            default -> english ? "Not visited yet" : "尚未走访";
        };
    }

    private static String callback(FigureStore.Case it, boolean english) {
        if (it.verdict().equals("HIT")) return say(english, "已完成回访", "Called back");
        if (it.group() == null) return say(english, "未抽中回访", "Not drawn for a call-back");
        int calls = it.measured().intValue();
        return say(english, "已抽中,拨打" + calls + "次,尚未完成回访", "Drawn, rung " + calls + " times, not answered yet");
    }

    private static String zhDays(double seconds) {
        return seconds < 86400 ? zh(seconds) : Math.round(seconds / 86400) + "天";
    }

    private static String enDays(double seconds) {
        return seconds < 86400 ? en(seconds) : Math.round(seconds / 86400) + " days";
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
