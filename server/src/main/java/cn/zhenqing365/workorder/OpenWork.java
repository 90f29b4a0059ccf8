package cn.zhenqing365.workorder;

import java.util.List;
import java.util.UUID;

/** What is needed to open a visit for a ticket. {@code visit} counts from 1. */
public record OpenWork(UUID ticketId, String ticketNumber, int visit, UUID householdId, String areaCode, String symptom,
                       List<String> skills, String customerName, String contactPhone, String address) {}
