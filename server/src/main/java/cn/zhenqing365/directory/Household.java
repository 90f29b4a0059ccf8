package cn.zhenqing365.directory;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A household (用户): one account at one address. {@code phones} begins with the main one and holds it too; coordinates are
 * degrees (WGS 84), 0/0 when not known; {@code care} is ELDERLY, ILL, DISABLED: such a household goes first and is sensitive
 * data ({@code domain.md} §4, Art 28).
 */
public record Household(UUID id, String accountNo, String customerName, String phone, List<String> phones, String town,
                        String community, String building, String unit, String room, String address, String areaCode,
                        String nodeCode, double latitude, double longitude, Set<String> care, List<Service> services,
                        List<Equipment> equipment) {}
