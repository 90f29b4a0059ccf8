package cn.zhenqing365.parts.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one van has of one item, lived through. A count is the truth of its moment: what happened before it does not matter any
 * more, also when the news of it comes later (a phone without a network), and what the books said then is kept beside it.
 */
public final class VanCount {
    /** A count and what the movements before it said. */
    public record Counted(Movement at, int expected) {
        public int difference() {
            return at.quantity() - expected;
        }
    }

    private final List<Counted> counts = new ArrayList<>();
    private int onHand;

    private VanCount() {}

    /** @param movements of one van and one item, in any order */
    public static VanCount of(List<Movement> movements) {
        var it = new VanCount();
        movements.stream().sorted(Comparator.comparing(Movement::happenedAt).thenComparing(m -> m.kind() == Movement.Kind.COUNTED ? 1 : 0).thenComparing(Movement::id)).forEach(it::lives);
        return it;
    }

    private void lives(Movement it) {
        if (it.kind() == Movement.Kind.COUNTED) {
            counts.add(new Counted(it, onHand));
            onHand = it.quantity();
        } else onHand += it.change();
    }

    /** Below zero: more was used than anybody put there. */
    public int onHand() {
        return onHand;
    }

    /** Oldest first. */
    public List<Counted> counts() {
        return List.copyOf(counts);
    }
}
