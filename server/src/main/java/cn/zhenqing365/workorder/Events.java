package cn.zhenqing365.workorder;

import cn.zhenqing365.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/** What other modules may want to know; published inside the transaction in which it became true. */
public interface Events {
    record WorkReceived(WorkOrder work, Instant at) implements Events {}

    record CustomerContacted(WorkOrder work, Instant at) implements Events {}

    /** @param askedBy TECHNICIAN or CUSTOMER */
    record AppointmentAgreed(WorkOrder work, boolean moved, String askedBy, Instant at) implements Events {}

    record TechnicianArrived(WorkOrder work, Instant at) implements Events {}

    record WorkCompleted(WorkOrder work, Instant at) implements Events {}

    /** A part was done or carried over; whoever asked for it decides what that means. */
    record PartSettled(WorkOrder work, Part part, AtTheDoor seen, Actor by, Instant at) implements Events {}

    record WorkHandedBack(WorkOrder work, UUID by, String reason, Instant at) implements Events {}
}
