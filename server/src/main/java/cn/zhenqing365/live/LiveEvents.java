package cn.zhenqing365.live;

import cn.zhenqing365.journal.JournalEntry;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.messaging.GatewayState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The words sent down the line. */
@Component
class LiveEvents {
    /** More at once than anyone can look at: the screen is told to read again, once. */
    private static final int MANY = 50;

    record Event(String name, String json) {}

    record Happened(String what, UUID threadId, UUID subjectId, String areaCode, String ticketNumber, Instant at) {}

    /**
     * @param sweepAt       when the timers of this node last ran; null: they do not
     * @param timersLateSeconds how long the oldest thing that is due has waited, whichever node should do it
     */
    record Heartbeat(Instant at, Instant sweepAt, String gateway, long oldestQueuedSeconds, long timersLateSeconds) {}

    record Alert(String tell, String clock, String ticketNumber, UUID threadId, String areaCode, String text, Instant dueAt) {}

    private final JsonMapper json;

    LiveEvents(JsonMapper json) {
        this.json = json;
    }

    /** What this listener is to hear of these entries. */
    List<Event> of(List<JournalEntry> entries, Map<UUID, String> numbers, Listener listener) {
        var heard = entries.stream().filter(listener::hears).toList();
        var events = new ArrayList<Event>();
        if (heard.size() > MANY)
            events.add(event("happening", new Happened("MANY", null, null, null, null, heard.get(heard.size() - 1).recordedAt())));
        else
            heard.forEach(it -> events.add(event("happening", new Happened(it.what(), it.threadId(), it.subjectId(), it.areaCode(),
                    numbers.get(it.threadId()), it.happenedAt()))));
        heard.stream().filter(listener::isTold).forEach(it -> events.add(event("alert", alert(it, numbers, listener.english()))));
        return events;
    }

    /** What this listener is to hear of plans that became others. */
    List<Event> planned(Set<String> areas, Listener listener, Instant now) {
        return areas.stream().filter(listener::seesPlansOf).map(it -> event("happening", new Happened("PLAN_CHANGED", null, null, it, null, now))).toList();
    }

    Event of(Heartbeat beat) {
        return event("heartbeat", beat);
    }

    static Heartbeat heartbeat(Instant now, Instant sweepAt, GatewayState gateway, Instant oldestDue) {
        return new Heartbeat(now, sweepAt, gateway.up() ? "UP" : "DOWN", seconds(gateway.oldestQueuedSince(), now), seconds(oldestDue, now));
    }

    private static long seconds(Instant since, Instant now) {
        return since == null ? 0 : Math.max(0, now.getEpochSecond() - since.getEpochSecond());
    }

    private Alert alert(JournalEntry it, Map<UUID, String> numbers, boolean english) {
        var particulars = it.particulars();
        var dueAt = Instant.parse(particulars.get("dueAt").toString());
        var title = particulars.get(english ? "titleEn" : "title");
        var broken = !it.happenedAt().isBefore(dueAt);
        var text = english ? "“%s” %s %s".formatted(title, broken ? "has been broken since" : "is due at", Zones.clock(dueAt))
                : "“%s”%s%s".formatted(title, Zones.dayAndClock(dueAt), broken ? "已超时" : "到期");
        return new Alert((String) particulars.get("tell"), (String) particulars.get("clock"), numbers.get(it.threadId()),
                it.threadId(), it.areaCode(), text, dueAt);
    }

    private Event event(String name, Object data) {
        return new Event(name, json.writeValueAsString(data));
    }
}
