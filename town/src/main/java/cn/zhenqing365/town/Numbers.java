package cn.zhenqing365.town;

/** Telephone numbers that look scattered and are never given twice: a line's place in the town decides its digits. */
final class Numbers {
    private static final String[] MOBILES = {"138", "139", "137", "136", "135", "158", "159", "150", "151", "152", "187", "188", "182",
        "189", "180", "133", "153", "186", "130", "131", "132", "156", "185"};

    private Numbers() {}

    /** @param line no other household line has the same; below 100 million */
    static String mobile(long line) {
        long digits = (line * 73_687_087L + 20_100_365L) % 100_000_000L;
        return MOBILES[(int) ((line * 7 + digits) % MOBILES.length)] + "%08d".formatted(digits);
    }

    /** In the area code of Suzhou; below two million. */
    static String landLine(long line) {
        return "05125" + (line < 1_000_000 ? 8 : 6) + "%06d".formatted(line % 1_000_000 * 386_117L % 1_000_000);
    }

    /** Phones of the operator: a range of their own. */
    static String ofStaff(int n) {
        return "19951%06d".formatted(600_000 + n * 37);
    }
}
