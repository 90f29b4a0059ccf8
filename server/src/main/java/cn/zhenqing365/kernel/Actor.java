package cn.zhenqing365.kernel;

import java.util.UUID;

/** Who did it, as the journal keeps it: a member of staff, a customer by link or text, or the system itself. */
public record Actor(Kind kind, UUID id, String name, Channel channel) {
    public enum Kind { STAFF, CUSTOMER, SYSTEM }

    public enum Channel { DESK, PHONE_PAGE, TEXT, LINK, API, SYSTEM }

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "system", Channel.SYSTEM);

    public static Actor staff(UUID id, String name, Channel channel) {
        return new Actor(Kind.STAFF, id, name, channel);
    }

    public static Actor customer(UUID householdId, String name, Channel channel) {
        return new Actor(Kind.CUSTOMER, householdId, name, channel);
    }
}
