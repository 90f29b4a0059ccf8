package cn.zhenqing365.directory;

import java.util.Set;
import java.util.UUID;

/** A household as one stands before its door: who lives there and where, without phones and services. @param care as in {@link Household} */
public record Doorplate(UUID id, String customerName, String town, String community, String building, String unit, String room, String address, String areaCode,
                        Set<String> care) {}
