package cn.zhenqing365.territory;

import java.util.List;
import java.util.UUID;

/**
 * A service area (片区).
 *
 * @param code A01 … A24
 * @param kind towns and villages have different limits ({@code domain.md} §7)
 * @param managerId the customer manager (客户经理) who answers for it; null while nobody does
 * @param neighbours codes, nearest first: where a technician is borrowed from
 * @param dutyPhone of the department, the end of the fallback chain
 */
public record Area(String code, String name, String town, Kind kind, UUID managerId, List<String> neighbours, String dutyPhone) {
    public enum Kind { TOWN, RURAL }
}
