package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.platform.Together;
import cn.zhenqing365.workorder.Events.AppointmentAgreed;
import cn.zhenqing365.workorder.Events.TechnicianArrived;
import cn.zhenqing365.workorder.Events.WorkCompleted;
import cn.zhenqing365.workorder.WorkOrder;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Something happened that a plan should know: a row in the transaction in which it happens, answered by whichever node plans next. */
@Component
public class PlanWanted {
    private static final Together.Kind WANTED = new Together.Kind(
            "insert into plan_wanted (id, area_code, day, cause, wanted_at) values ", Together.row(5), true);

    private final Together together;

    PlanWanted(Together together) {
        this.together = together;
    }

    /** The day of the visit, and today when it has none. @param cause a word of {@link PlanChange} */
    public void want(String areaCode, Instant visitOrNull, String cause, Instant now) {
        var day = LocalDate.ofInstant(visitOrNull == null || visitOrNull.isBefore(now) ? now : visitOrNull, Zones.CHINA);
        together.insert(WANTED, null, Ids.at(now), areaCode, day, cause, Timestamp.from(now));
    }

    @EventListener
    void agreed(AppointmentAgreed event) {
        want(event.work(), "AGREED", event.at());
    }

    @EventListener
    void arrived(TechnicianArrived event) {
        want(event.work(), "ARRIVED", event.at());
    }

    @EventListener
    void completed(WorkCompleted event) {
        want(event.work(), "COMPLETED", event.at());
    }

    private void want(WorkOrder work, String cause, Instant at) {
        want(work.areaCode(), work.windowStart(), cause, at);
    }
}
