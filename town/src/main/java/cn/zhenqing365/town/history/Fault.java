package cn.zhenqing365.town.history;

import cn.zhenqing365.town.Chance;
import cn.zhenqing365.town.Home;
import cn.zhenqing365.town.Resources;
import java.util.List;

/** A row of {@code faults.tsv}: what is reported and what it turns out to be; codes of domain.md §9. */
record Fault(String symptom, String name, int perThousand, String service, String cause, String action, String part, int parts,
             List<String> skills, int minutes) {
    private static final List<Fault> ALL = Resources.rows("faults.tsv").stream().map(Fault::of).toList();

    /** One that this household can have. */
    static Fault some(Home home, Chance chance) {
        var possible = ALL.stream().filter(it -> home.has(it.service)).toList();
        if (possible.isEmpty()) return null;
        return possible.get(chance.weighted(possible.stream().mapToInt(Fault::perThousand).toArray()));
    }

    /** What can be put right while the customer is on the line. */
    boolean canBeFixedOnPhone() {
        return part == null && !cause.equals("LN-04");
    }

    /** The letters before the dash: TV, CA, BB … */
    String family() {
        return symptom.substring(0, 2);
    }

    String responsibility() {
        return switch (cause) {
            case "US-01", "RC-03", "LN-02", "BB-03" -> "CUSTOMER";
            case "LN-04" -> "THIRD_PARTY";
            default -> "OPERATOR";
        };
    }

    private static Fault of(String[] row) {
        var part = row[6].equals("-") ? new String[] {null, "0"} : row[6].split("×");
        return new Fault(row[0], row[1], Integer.parseInt(row[2]), row[3], row[4], row[5], part[0], Integer.parseInt(part[1]),
                List.of(row[7].split(",")), Integer.parseInt(row[8]));
    }
}
