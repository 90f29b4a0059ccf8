package cn.zhenqing365.town.phones;

import java.util.Set;

/**
 * What goes wrong on purpose.
 *
 * @param lossPercent texts that never reach the phone; half of them are reported UNDELIV, of the others nothing is heard
 * @param delayMs from acknowledgement to phone and receipt
 * @param refusePercent submits answered with an error
 * @param refuseWith THROTTLED, SUBMITFAIL, INVDSTADR, or ANY of them in turn
 * @param down sessions are dropped and binds refused
 * @param off numbers of phones that are switched off: their texts are reported UNDELIV
 */
public record Switches(int lossPercent, int delayMs, int refusePercent, String refuseWith, boolean down, Set<String> off) {
    public static final Switches FINE = new Switches(0, 300, 0, "ANY", false, Set.of());

    public Switches {
        lossPercent = Math.max(0, Math.min(100, lossPercent));
        refusePercent = Math.max(0, Math.min(100, refusePercent));
        delayMs = Math.max(0, Math.min(600_000, delayMs));
        refuseWith = refuseWith == null ? "ANY" : refuseWith;
        off = off == null ? Set.of() : Set.copyOf(off);
    }

    public Switches withLoss(int percent) {
        return new Switches(percent, delayMs, refusePercent, refuseWith, down, off);
    }

    public Switches withDelay(int millis) {
        return new Switches(lossPercent, millis, refusePercent, refuseWith, down, off);
    }

    public Switches refusing(int percent, String with) {
        return new Switches(lossPercent, delayMs, percent, with, down, off);
    }

    public Switches withDown(boolean isDown) {
        return new Switches(lossPercent, delayMs, refusePercent, refuseWith, isDown, off);
    }

    public Switches withOff(Set<String> phones) {
        return new Switches(lossPercent, delayMs, refusePercent, refuseWith, down, phones);
    }
}
