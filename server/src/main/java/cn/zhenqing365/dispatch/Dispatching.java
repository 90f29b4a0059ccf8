package cn.zhenqing365.dispatch;

import cn.zhenqing365.dispatch.model.Candidates;
import cn.zhenqing365.dispatch.plan.PlanWanted;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.roster.OnDuty;
import cn.zhenqing365.roster.Roster;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.workorder.Assignee;
import cn.zhenqing365.workorder.Assignment;
import cn.zhenqing365.workorder.Load;
import cn.zhenqing365.workorder.OpenWork;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door: send someone to a new job, or the next one to a job that came back. */
@Component
public class Dispatching {
    /** Whom the customer may be told about, and until when the call is due. */
    public record Sent(Assignment assignment, Assignee whom, Instant callBy) {}

    /** A reason that begins so: the one before gave it up himself and need not be told. */
    static final String HANDED_BACK = "HANDED_BACK";

    /** The same for a new job, which is handed back as it stands. */
    public record SentNew(WorkOrder work, Sent sent) {}

    private final Roster roster;
    private final Areas areas;
    private final StaffMembers staff;
    private final WorkOrders workOrders;
    private final Messages messages;
    private final DispatchText text;
    private final Promises promises;
    private final PlanWanted plans;

    Dispatching(Roster roster, Areas areas, StaffMembers staff, WorkOrders workOrders, Messages messages, DispatchText text, Promises promises,
                PlanWanted plans) {
        this.roster = roster;
        this.areas = areas;
        this.staff = staff;
        this.workOrders = workOrders;
        this.messages = messages;
        this.text = text;
        this.promises = promises;
        this.plans = plans;
    }

    /** Who would be sent now, and how busy that one is (null when it was not asked). */
    public record Choice(Assignee whom, Load load) {}

    /**
     * Reads only: chosen before the first row is written, all rows of a report can go to the database together.
     * @param kept whom the caller's window was kept with; null for the first of the chain
     */
    public Choice choose(String areaCode, List<String> skills, Assignee kept, Instant now) {
        var team = team(areaCode, now);
        var whom = kept != null ? kept : candidates(areaCode, team, skills, Set.of(), now).first();
        return new Choice(whom, team.loads.get(whom.staffId()));
    }

    /** Opens the work order, gives it to the right one and queues the text, all in the caller's transaction. */
    public SentNew send(OpenWork job, Actor by, Instant now) {
        return send(job, choose(job.areaCode(), job.skills(), null, now), by, now);
    }

    /** The same, to the one who was chosen before. */
    public SentNew send(OpenWork job, Choice chosen, Actor by, Instant now) {
        var opened = workOrders.open(job, chosen.whom, chosen.load, by, now);
        plans.want(job.areaCode(), null, "REPORTED", now);
        return new SentNew(opened.work(), tell(job, opened.asked(), chosen.whom, opened.asked().jobCode(), now));
    }

    /** Gives a job to the one named. @param reason why it changes hands, for the record */
    public Sent handTo(WorkOrder work, Assignee whom, String reason, Actor by, Instant now) {
        messages.cancelFor(currentAssignment(work), DispatchText.PURPOSE);
        var asked = workOrders.assign(work, whom, reason, by, now);
        promises.owe(work.id(), whom.staffId());
        plans.want(work.areaCode(), work.windowStart(), "ASSIGNED", now);
        if (!reason.startsWith(HANDED_BACK)) sayItIsGone(work, whom, now);
        return tell(jobOf(work), asked, whom, asked.jobCode(), now);
    }

    /** Nobody knows whether the text went out: it is said again, and says so. Twice is better than never. */
    public void tellAgain(WorkOrder work, Assignment asked, Instant now) {
        messages.queue(now, new OutgoingText(Ids.at(now), asked.phone(), "(重发)" + text.of(jobOf(work), asked, asked.jobCode(), text.callBy(now), reveal(asked, now)),
                DispatchText.PURPOSE, asked.id(), work.ticketId(), true));
    }

    /** The next in the chain who has not been asked for this job yet. */
    public Assignee next(WorkOrder work, Instant now) {
        var asked = new HashSet<UUID>();
        for (var it : workOrders.assignmentsOf(work.id())) if (it.technicianId() != null) asked.add(it.technicianId());
        return candidates(work.areaCode(), team(work.areaCode(), now), work.skills(), asked, now).first();
    }

    /** Who is on duty in an area, and how busy each of them is. */
    private record Team(List<OnDuty> onDuty, Map<UUID, Load> loads) {}

    private Team team(String areaCode, Instant now) {
        var onDuty = roster.onDuty(areaCode, now);
        return new Team(onDuty, workOrders.loads(onDuty.stream().map(OnDuty::staffId).toList()));
    }

    private Candidates candidates(String areaCode, Team team, List<String> skills, Set<UUID> alreadyAsked, Instant now) {
        var area = areas.get(areaCode);
        var order = new Candidates(skills, team.loads, alreadyAsked).ofArea(team.onDuty);
        if (order.inOrder().isEmpty()) {
            for (var neighbour : area.neighbours()) order.ofNeighbour(roster.onDuty(neighbour, now));
            order.withoutSkill(team.onDuty);
            manager(area, order);
            order.dutyPhone(area.dutyPhone());
        }
        return order;
    }

    /** A feature phone does not see that a link has ended: whoever had the job is told that it is another's. */
    private void sayItIsGone(WorkOrder before, Assignee whom, Instant now) {
        if (before.technicianId() == null) return;
        staff.find(before.technicianId()).ifPresent(it -> messages.queue(now, new OutgoingText(Ids.at(now), it.phone(),
                DispatchText.gone(before, whom), "HANDED_ON", before.id(), before.ticketId(), true)));
    }

    private void manager(Area area, Candidates order) {
        if (area.managerId() == null) return;
        staff.find(area.managerId()).filter(it -> it.active())
                .ifPresent(it -> order.manager(it.id(), it.name(), it.staffNo(), it.phone()));
    }

    private Sent tell(OpenWork job, Assignment asked, Assignee whom, Integer jobCode, Instant now) {
        var callBy = text.callBy(now);
        messages.queue(now, new OutgoingText(Ids.at(now), whom.phone(), text.of(job, asked, jobCode, callBy, reveal(asked, now)), DispatchText.PURPOSE,
                asked.id(), job.ticketId(), true));
        return new Sent(asked, whom, callBy);
    }

    private String reveal(Assignment asked, Instant now) {
        return text.showsPhone(asked.via()) || asked.technicianId() == null ? null : workOrders.offerReveal(asked.id(), now);
    }

    private static OpenWork jobOf(WorkOrder work) {
        return new OpenWork(work.ticketId(), work.ticketNumber(), 0, work.householdId(), work.areaCode(), work.symptom(), work.skills(),
                work.customerName(), work.contactPhone(), work.address());
    }

    private UUID currentAssignment(WorkOrder work) {
        var all = workOrders.assignmentsOf(work.id());
        return all.isEmpty() ? work.id() : all.get(all.size() - 1).id();
    }
}
