package cn.zhenqing365.field;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.platform.web.RefusalWords;
import cn.zhenqing365.workorder.Closing;
import cn.zhenqing365.workorder.FaultCatalogue;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.actions.AgreeAppointment;
import cn.zhenqing365.workorder.actions.CompleteWork;
import cn.zhenqing365.workorder.actions.HandBackWork;
import cn.zhenqing365.workorder.actions.RecordArrival;
import cn.zhenqing365.workorder.actions.RecordContact;
import cn.zhenqing365.workorder.actions.RecordReceipt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A short code done. A refusal becomes the answer to the technician: the deed is undone, the reply stays recorded. A call that
 * was made stays too, when the window named with it cannot be had.
 */
@Component
class ReportsByText {
    private final RecordReceipt receipt;
    private final RecordContact contact;
    private final AgreeAppointment appointment;
    private final RecordArrival arrival;
    private final CompleteWork completion;
    private final HandBackWork handBack;
    private final FaultCatalogue faults;
    private final TransactionTemplate nested;

    ReportsByText(RecordReceipt receipt, RecordContact contact, AgreeAppointment appointment, RecordArrival arrival, CompleteWork completion,
                  HandBackWork handBack, FaultCatalogue faults, PlatformTransactionManager transactions) {
        this.receipt = receipt;
        this.contact = contact;
        this.appointment = appointment;
        this.arrival = arrival;
        this.completion = completion;
        this.handBack = handBack;
        this.faults = faults;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return the answer to send back, or null when there is nothing to say */
    String report(WorkOrder job, ShortCode code, Actor by, Instant at) {
        try {
            if (code.verb() == 2) nested.execute(status -> contact.record(job.id(), RecordContact.Outcome.CONNECTED, by, at));
            return nested.execute(status -> act(job, code, by, at));
        } catch (Refused refused) {
            return switch (refused.refusal().code()) {
                case "WINDOW_TOO_WIDE" -> "预约时段不能超过2小时,请回如:2 14-16";
                case "WINDOW_IN_THE_PAST" -> "预约时间已过,请重发,如:2 14-16";
                case "TECHNICIAN_HOURS_TAKEN" -> "该时段您已有预约,请改时段";
                case "REMARK_MISSING" -> "其他原因请写明,如:4 ZZ-99 说明";
                case "INVALID_FAULT_CODE" -> "没有这个原因码,如:4 LN-01";
                case "MISSING_REASON" -> "退单请写原因,如:6 车坏了";
                default -> RefusalWords.sentence(refused.refusal(), Locale.CHINESE);
            } + "。单号" + job.jobCode();
        }
    }

    private String act(WorkOrder job, ShortCode code, Actor by, Instant at) {
        return switch (code.verb()) {
            case 1 -> said(receipt.record(job.id(), by, at), null);
            case 2 -> agreed(job, code, by, at);
            case 3 -> said(arrival.record(job.id(), by, at), "已记录到达。完工请回如:4 " + job.symptom() + " 换接头。单号" + job.jobCode());
            case 4 -> done(job, code, by, at);
            case 5 -> said(contact.record(job.id(), RecordContact.Outcome.NO_ANSWER, by, at), "已记录联系不上,请5分钟后再拨。单号" + job.jobCode());
            default -> said(handBack.handBack(job.id(), code.words(), by, at), "已退单" + job.number());
        };
    }

    private String agreed(WorkOrder job, ShortCode code, Actor by, Instant at) {
        if (code.window().isEmpty()) return (code.words().isEmpty() ? "已记录联系用户。约好时间请回如:2 14-16" : "已记录联系用户,但时间没看懂。请回如:2 14-16 或 2 明天9-11") + "。单号" + job.jobCode();
        var work = appointment.byTechnician(job.id(), code.window().get(), by, at);
        return "已约" + Zones.dayAndClock(work.windowStart()) + "-" + Zones.clock(work.windowEnd()) + ",单号" + job.jobCode();
    }

    /** A feature phone names the cause, by its code or in words; the action is what the list knows least about, so it stands as adjusted unless said. */
    private String done(WorkOrder job, ShortCode code, Actor by, Instant at) {
        var causes = SpokenCause.in(code.words(), faults.all());
        if (causes.size() != 1) return "完工请写原因码,如:4 " + (causes.isEmpty() ? List.of(faults.get(job.symptom())) : causes).stream().limit(4)
                .map(it -> it.code() + "=" + it.name()).collect(Collectors.joining(",")) + "。单号" + job.jobCode();
        var cause = causes.get(0).code();
        var action = code.words().contains("换") ? "REPLACE" : code.words().contains("指导") ? "GUIDE" : "ADJUST";
        var responsibility = cause.startsWith("US") || cause.equals("LN-02") || cause.equals("RC-02") ? "CUSTOMER" : "OPERATOR";
        completion.complete(job.id(), new Closing(cause, action, responsibility, List.of(), Map.of(), null, code.words()), by, at);
        return "已完工" + job.number() + ",原因" + causes.get(0).name();
    }

    private static String said(WorkOrder ignored, String answer) {
        return answer;
    }
}
