package cn.zhenqing365.kernel;

/** The name of a customer as it is shown to whoever need not know it whole: 王** ({@code domain.md} §4). */
public final class PersonName {
    private PersonName() {}

    /** @return the first character, whichever plane it lies in, and no more; empty for null and for no name */
    public static String mask(String name) {
        return name == null || name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
