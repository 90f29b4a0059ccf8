package cn.zhenqing365.town;

import cn.zhenqing365.town.Home.Device;
import cn.zhenqing365.town.Home.Line;
import cn.zhenqing365.town.Home.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Who lives behind a door: the family, its phones, what it subscribes to and what stands in the living room. */
record Households(long seed, LocalDate today) {
    private static final List<String> FAMILY = List.of("爱人", "儿子", "女儿", "母亲", "父亲");
    private static final List<String> TV = List.of("基本收视", "高清互动", "4K超清", "基本收视(低保优惠)");
    private static final List<String> BROADBAND = List.of("宽带100M", "宽带300M", "宽带500M", "宽带1000M");
    private static final List<String> STB = List.of("创维 HC3100", "同洲 N9201", "银河 DVB-C5800", "九联 HSC-1100D10", "长虹 DC5000");
    private static final List<String> ONU = List.of("华为 HG8245", "中兴 F660", "烽火 AN5506");
    private static final List<String> STOPS = List.of("OWESTOP", "OUNSTOP", "REQSTOP", "FORSTOP", "REQSTOPLONG", "LINKSTOP", "REQSTOPSLEEP");

    Home household(int number, ServiceArea area, String community, Plan.Door door, String node, Spot building) {
        var chance = Chance.of(seed, "household", number);
        var id = chance.id(opened().plusMillis(number));
        var care = care(chance);
        boolean example = number == 0;
        var name = example ? "王建国" : Names.anybody(chance);
        var lines = example ? List.of(new Line("13712345678", name)) : lines(number, name, care.contains("ELDERLY"), chance);
        var services = services(chance, example);
        var spot = building.moved(chance.between(-14, 14), chance.between(-14, 14));
        return new Home(id, number, "8%07d".formatted(number + 1), name, lines, area, community, door.building(), door.unit(), door.room(),
                node, spot, care, services, equipment(number, services, chance));
    }

    private static List<String> care(Chance chance) {
        var care = new ArrayList<String>();
        if (chance.happens(0.055)) care.add("ELDERLY");
        if (chance.happens(0.012)) care.add("ILL");
        if (chance.happens(0.016)) care.add("DISABLED");
        return care;
    }

    private static List<Line> lines(int number, String name, boolean elderly, Chance chance) {
        var lines = new ArrayList<Line>();
        if (chance.happens(elderly ? 0.3 : 0.02)) lines.add(new Line(Numbers.landLine(number), name));
        else lines.add(new Line(Numbers.mobile(3L * number), name));
        int more = chance.weighted(70, 25, 5);
        for (int i = 1; i <= more; i++) lines.add(new Line(Numbers.mobile(3L * number + i), chance.one(FAMILY)));
        if (chance.happens(0.06) && lines.get(0).isMobile()) lines.add(new Line(Numbers.landLine(number), "家中"));
        return lines;
    }

    private List<Subscription> services(Chance chance, boolean all) {
        var services = new ArrayList<Subscription>();
        boolean tv = all || chance.happens(0.94);
        if (tv) services.add(service("TV", TV.get(chance.weighted(45, 42, 9, 4)), chance, all));
        if (all || !tv || chance.happens(0.42)) services.add(service("BROADBAND", BROADBAND.get(chance.weighted(25, 45, 20, 10)), chance, all));
        return services;
    }

    private Subscription service(String kind, String product, Chance chance, boolean sound) {
        boolean stopped = !sound && chance.happens(0.065);
        var state = stopped ? STOPS.get(chance.weighted(56, 14, 12, 7, 5, 3, 3)) : "ACTIVE";
        int days = stopped ? chance.between(1, 60) : chance.between(40, 2500);
        return new Subscription(chance.id(opened()), kind, product, state, opened().plus(300 - days, ChronoUnit.DAYS));
    }

    private List<Device> equipment(int number, List<Subscription> services, Chance chance) {
        var equipment = new ArrayList<Device>();
        for (var service : services) {
            if (service.kind().equals("TV")) {
                int boxes = chance.happens(0.18) ? 2 : 1;
                for (int box = 1; box <= boxes; box++) {
                    equipment.add(device("STB", chance.one(STB), "8512%09d%d".formatted(number, box), chance));
                    equipment.add(device("CARD", "永新视博", "8240%09d%d".formatted(number, box), chance));
                }
            } else if (chance.happens(0.78)) equipment.add(device("ONU", chance.one(ONU), "ZQGP%08X".formatted(number), chance));
            else equipment.add(device("CM", "思科 DPC3010", "00:1E:6B:%02X:%02X:%02X".formatted(number >> 16 & 255, number >> 8 & 255, number & 255), chance));
        }
        return equipment;
    }

    private Device device(String kind, String model, String serial, Chance chance) {
        return new Device(chance.id(opened()), kind, model, serial);
    }

    private Instant opened() {
        return today.minusDays(300).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
