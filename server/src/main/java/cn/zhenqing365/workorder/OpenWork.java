package cn.zhenqing365.workorder;

import java.util.List;
import java.util.UUID;

/** What is needed to open a visit for a ticket. {@code visit} counts from 1; {@code what} names
 * several services in the technician's text, null for one thing of the catalogue. */
public record OpenWork(UUID ticketId, String ticketNumber, int visit, UUID householdId, String areaCode, String symptom,
                       List<String> skills, String customerName, String contactPhone, String address, String what) {
    /** A repair: the catalogue's name of the symptom says what it is. */
    public OpenWork(UUID ticketId, String ticketNumber, int visit, UUID householdId, String areaCode, String symptom, List<String> skills,
                    String customerName, String contactPhone, String address) {
        this(ticketId, ticketNumber, visit, householdId, areaCode, symptom, skills, customerName, contactPhone, address, null);
    }
}
