package cn.zhenqing365.planner;

/** A stretch of time, half-open, in minutes from the caller's origin. */
public record Window(double from, double until) {
    public Window {
        if (!(from <= until)) throw new IllegalArgumentException("a window ends before it begins: " + from + " to " + until);
    }

    public static Window of(double from, double until) {
        return new Window(from, until);
    }

    /** A time of day as minutes after midnight: {@code at("08:30")} is 510. */
    public static double at(String time) {
        int colon = time.indexOf(':');
        return Integer.parseInt(time.substring(0, colon)) * 60 + Integer.parseInt(time.substring(colon + 1));
    }

    /** Minutes as a time of day, for a sentence. */
    public static String clock(double minutes) {
        long whole = Math.round(minutes);
        return "%02d:%02d".formatted(Math.floorDiv(whole, 60), Math.floorMod(whole, 60));
    }
}
