package cn.zhenqing365.field;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.messaging.TextReceived;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A technician answers by text. Each answer is done, or answered with what is missing; none is swallowed. */
@Component
class TechnicianReplies {
    private static final String HOW = "回1收到 2约时(如2 14-16) 3到达 4完工(如4 LN-01) 5联系不上 6退单+原因,多单时前加单号";

    private final StaffMembers staff;
    private final WorkOrders workOrders;
    private final ReportsByText reports;
    private final Messages messages;
    private final Journal journal;

    TechnicianReplies(StaffMembers staff, WorkOrders workOrders, ReportsByText reports, Messages messages, Journal journal) {
        this.staff = staff;
        this.workOrders = workOrders;
        this.reports = reports;
        this.messages = messages;
        this.journal = journal;
    }

    @EventListener
    void received(TextReceived text) {
        staff.activeByPhone(text.fromPhone()).ifPresent(sender -> {
            journal.write(Happening.of("STAFF_REPLIED", "STAFF", sender.id(), null, null,
                    Actor.staff(sender.id(), sender.name(), Actor.Channel.TEXT), text.receivedAt(), "body", text.body(), "text", text.inboundId()));
            var answer = answer(sender, text);
            if (answer != null)
                messages.queue(text.receivedAt(), new OutgoingText(Ids.at(text.receivedAt()), text.fromPhone(), answer, "ANSWER", text.inboundId(), null, true));
        });
    }

    private String answer(Staff sender, TextReceived text) {
        var open = workOrders.openOf(sender.id());
        var read = ShortCode.read(text.body(), text.receivedAt());
        if (read.isEmpty()) return open.isEmpty() ? null : "未能识别:" + HOW;
        var code = read.get().naming(open.stream().map(WorkOrder::jobCode).collect(Collectors.toSet()), text.receivedAt());
        var meant = meant(code, open);
        if (meant.isEmpty()) return code.jobCode() == null || open.isEmpty() ? "您没有未完工单" : "没有单号" + code.jobCode() + "。" + list(open);
        if (meant.size() > 1) return "您有" + open.size() + "单,请在前面加单号,如:" + open.get(0).jobCode() + " " + code.verb() + "。" + list(open);
        return reports.report(meant.get(0), code, Actor.staff(sender.id(), sender.name(), Actor.Channel.TEXT), text.receivedAt());
    }

    /** Without the digits of a job the only open one is meant; a receipt, the only one that has not been received. */
    private static List<WorkOrder> meant(ShortCode code, List<WorkOrder> open) {
        if (code.jobCode() != null) return open.stream().filter(it -> code.jobCode().equals(it.jobCode())).toList();
        var unread = open.stream().filter(it -> it.receivedAt() == null).toList();
        return code.verb() == 1 && unread.size() == 1 ? unread : open;
    }

    private static String list(List<WorkOrder> open) {
        return open.stream().limit(6).map(it -> it.jobCode() + "=" + it.address()).collect(Collectors.joining(";"));
    }
}
