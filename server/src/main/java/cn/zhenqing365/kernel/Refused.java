package cn.zhenqing365.kernel;

/** A {@link Refusal} at the edge of an action, thrown so that the transaction rolls back. Answered as problem+json. */
public class Refused extends RuntimeException {
    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.code() + " " + refusal.facts(), null, false, false);
        this.refusal = refusal;
    }

    public static Refused because(String code, Object... facts) {
        return new Refused(Refusal.of(code, facts));
    }

    /** Not there, or not for you: the same answer, so that nothing leaks. */
    public static Refused notFound(String what, Object name) {
        return because("NOT_FOUND", "what", what, "name", name);
    }

    public Refusal refusal() {
        return refusal;
    }
}
