package cn.zhenqing365.dispatch;

import cn.zhenqing365.kernel.PersonName;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.workorder.Assignee;
import cn.zhenqing365.workorder.Assignment;
import cn.zhenqing365.workorder.FaultCatalogue;
import cn.zhenqing365.workorder.OpenWork;
import cn.zhenqing365.workorder.WorkOrder;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The text that sends a technician ({@code domain.md} §5 T1, §6): fault, address, the customer's phone, the time to call by,
 * and how to answer. The phone stands in clear for numbers of the roster on duty only; a setting masks it for all, and
 * then a second link shows it once, which is recorded. Never in it: identity numbers, arrears, what the customer subscribes to.
 */
@Component
public class DispatchText {
    public static final String PURPOSE = "DISPATCH";
    private static final Duration TO_CALL = Duration.ofMinutes(20);
    private static final String CODES = "回1收到 2约时 3到达 4完工 5联系不上 6退单";

    private final FaultCatalogue faults;
    private final String publicUrl;
    private final boolean inClear;

    DispatchText(FaultCatalogue faults, @Value("${zq.public-url:http://localhost:${zq.port:8365}}") String publicUrl,
                 @Value("${zq.dispatch.phone-in-clear:true}") boolean inClear) {
        this.faults = faults;
        this.publicUrl = publicUrl;
        this.inClear = inClear;
    }

    /** The latest time to call that can be told before the gateway has answered: twenty minutes from now. */
    public Instant callBy(Instant now) {
        return now.plus(TO_CALL);
    }

    public boolean showsPhone(Assignment.Via via) {
        return inClear && via != Assignment.Via.CUSTOMER_MANAGER && via != Assignment.Via.DUTY_PHONE;
    }

    /** @param reveal the word of the one-time link to the number where it is masked; null where it stands in clear */
    public String of(OpenWork job, Assignment asked, Integer jobCode, Instant callBy, String reveal) {
        var phone = showsPhone(asked.via()) ? job.contactPhone() : PhoneNumber.mask(job.contactPhone());
        var text = "新派单" + job.ticketNumber() + ":" + job.address() + "," + PersonName.mask(job.customerName()) + "," + phone + ","
                + (job.what() != null ? job.what() : faults.nameOf(job.symptom())) + (isJob(job) ? ",请24小时内约定上门时间。" : ",限" + Zones.clock(callBy) + "前联系。");
        if (asked.technicianId() == null) return text + "请值班人员登录调度台指派。";
        return text + "单号" + jobCode + "," + CODES + " " + publicUrl + "/f/" + asked.linkToken()
                + (reveal == null ? "" : " 看号码(限一次) " + publicUrl + "/f/n/" + reveal);
    }

    static String gone(WorkOrder before, Assignee whom) {
        return "工单" + before.number() + "(" + before.address() + ")已转给" + whom.name() + ",您不用去了,单号" + before.jobCode() + "作废。";
    }

    private boolean isJob(OpenWork job) {
        return faults.find(job.symptom()).filter(FaultCatalogue.Fault::isJob).isPresent();
    }
}
