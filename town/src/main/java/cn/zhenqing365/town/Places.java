package cn.zhenqing365.town;

import cn.zhenqing365.town.ServiceArea.Community;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The twenty-four service areas of eight towns and two districts, from {@code areas.tsv}. */
public final class Places {
    private static final List<ServiceArea> AREAS = neighbours(Resources.rows("areas.tsv").stream().map(Places::area).toList());

    private Places() {}

    public static List<ServiceArea> areas() {
        return AREAS;
    }

    public static ServiceArea area(String code) {
        return AREAS.get(Integer.parseInt(code.substring(1)) - 1);
    }

    private static ServiceArea area(String[] row) {
        var communities = Arrays.stream(row[8].split(",")).map(it -> it.split(":")).map(it -> new Community(it[0], it[1].charAt(0))).toList();
        return new ServiceArea(row[0], row[1], row[2], row[3], new Spot(Double.parseDouble(row[4]), Double.parseDouble(row[5])),
                Integer.parseInt(row[6]), Integer.parseInt(row[7]), communities, List.of());
    }

    private static List<ServiceArea> neighbours(List<ServiceArea> areas) {
        return areas.stream().map(it -> new ServiceArea(it.code(), it.name(), it.town(), it.kind(), it.centre(), it.weight(), it.radius(), it.communities(),
                areas.stream().filter(other -> other != it && !other.code().equals(it.code()))
                        .sorted(Comparator.comparingDouble(other -> other.centre().metresTo(it.centre())))
                        .limit(4).map(ServiceArea::code).toList())).toList();
    }
}
