package cn.zhenqing365.directory.model;

import java.util.List;
import java.util.Set;

/** A row that may land. {@code contentHash} says the same for the same content of the same columns. */
public record ImportedHousehold(String accountNo, String customerName, List<String> phones, String town, String community,
                                String building, String unit, String room, String areaCode, String nodeCode, double latitude,
                                double longitude, Set<String> care, List<Subscription> services, List<Device> equipment,
                                String contentHash) {
    /** TV or BROADBAND. */
    public record Subscription(String kind, String product, String state) {}

    /** STB, CARD, CM or ONU. */
    public record Device(String kind, String model, String serial) {}

    /** The same home in another area: another content, so that a row landed in the area of before is put right. */
    public ImportedHousehold in(String area) {
        return new ImportedHousehold(accountNo, customerName, phones, town, community, building, unit, room, area, nodeCode, latitude, longitude, care, services, equipment,
                contentHash + "@" + area);
    }

    public String address() {
        return town + community + building + unit + room;
    }
}
