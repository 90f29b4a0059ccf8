package cn.zhenqing365.town;

/** How doors are numbered in a kind of building; a village has groups of houses where an estate has buildings. */
record Plan(int units, int floors, int perFloor, int metresBetween) {

    /** Where a door is: 12幢, 2单元, 502室; in a village 3组, nothing, 18号. */
    record Door(String building, String unit, String room) {}

    static Plan of(char style) {
        return switch (style) {
            case 'E' -> new Plan(3, 6, 2, 26);
            case 'T' -> new Plan(2, 18, 2, 38);
            default -> new Plan(0, 40, 1, 48);
        };
    }

    int doors() {
        return Math.max(1, units) * floors * perFloor;
    }

    Door place(int building, int door) {
        if (units == 0) return new Door(building + "组", "", door + 1 + "号");
        int perUnit = floors * perFloor;
        int inUnit = door % perUnit;
        return new Door(building + "幢", door / perUnit + 1 + "单元", "%d%02d室".formatted(inUnit / perFloor + 1, inUnit % perFloor + 1));
    }
}
