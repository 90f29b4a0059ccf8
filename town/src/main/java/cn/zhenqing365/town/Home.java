package cn.zhenqing365.town;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A household with what it subscribes to. {@code number} counts from 0; the first phone is the main contact. */
public record Home(UUID id, int number, String accountNo, String name, List<Line> lines, ServiceArea area, String community, String building,
                   String unit, String room, String node, Spot spot, List<String> care, List<Subscription> services, List<Device> equipment) {

    /** @param whose the contact's name, or what he is to the customer: 女儿 */
    public record Line(String digits, String whose) {
        boolean isMobile() {
            return digits.startsWith("1");
        }
    }

    /** @param kind TV or BROADBAND; @param state as domain.md §2.2 has them */
    public record Subscription(UUID id, String kind, String product, String state, Instant since) {}

    /** @param kind STB, CARD, ONU or CM */
    public record Device(UUID id, String kind, String model, String serial) {}

    public String phone() {
        return lines.get(0).digits();
    }

    public String address() {
        return area.town() + community + building + unit + room;
    }

    public boolean has(String service) {
        return services.stream().anyMatch(it -> it.kind().equals(service) && (it.state().equals("ACTIVE") || it.state().equals("OUNSTOP")));
    }
}
