package cn.zhenqing365.field;

import cn.zhenqing365.directory.Equipment;
import cn.zhenqing365.directory.Service;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.VisitParts;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One job as the technician who holds it sees it: address and phone in full, and what the house has. */
public record Job(String number, String ticketNumber, Integer jobCode, String state, String customerName, String contactPhone, boolean phoneMasked,
                  String address, double latitude, double longitude, String symptom, String symptomName, String symptomNameEn, String note, List<Service> services,
                  List<Equipment> equipment, Set<String> care, Instant assignedAt, Instant callBy, Instant promisedAt, Instant windowStart,
                  Instant windowEnd, Instant receivedAt, Instant contactedAt, Instant arrivedAt, Instant completedAt, int unreached,
                  List<TicketLine> history, List<PromiseView> promises, List<VisitParts.ToDo> parts) {}
