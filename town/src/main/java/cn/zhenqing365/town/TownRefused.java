package cn.zhenqing365.town;

/** The sample town was not loaded; the message says why, in Chinese and in English. */
public class TownRefused extends RuntimeException {
    public TownRefused(String message) {
        super(message);
    }
}
