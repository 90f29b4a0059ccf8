package cn.zhenqing365.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a module knows about one household ({@code domain.md} §4, Art 44–50): shown to the person concerned, and taken from them on
 * their wish. The rows that the law or the accounts need stay, without saying whose they were.
 */
public interface PersonalData {
    /** A household and every number it is known by, digits only. */
    record Person(UUID householdId, Set<String> phones) {}

    /** HOUSEHOLD TICKETS WORK_ORDERS TEXTS */
    String kind();

    /** Everything, by column, oldest first. */
    List<Map<String, Object>> copyOf(Person who);

    /** In the caller's transaction. @return rows that no longer say who */
    int erase(Person who);
}
