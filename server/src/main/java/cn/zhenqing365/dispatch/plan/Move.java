package cn.zhenqing365.dispatch.plan;

/**
 * A visit taken to another place of the plan, by mouse or keyboard.
 *
 * @param number of the work order
 * @param toStaffNo the technician who is to go
 * @param position in that technician's day from 0, counted without the visit itself; null: where it costs least
 * @param version of the area's plan as the board showed it
 * @param reason for the record and for the technician who loses the visit; needed for a save, not for a preview
 */
public record Move(String number, String toStaffNo, Integer position, Integer version, String reason) {}
