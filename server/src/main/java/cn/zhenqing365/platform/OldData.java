package cn.zhenqing365.platform;

import java.time.Instant;

/**
 * A class of personal data whose time ends ({@code domain.md} §4). The module that owns the rows knows how they are forgotten;
 * for how long they are kept is configuration, and who forgets every night is not its business.
 */
public interface OldData {
    enum Deed { DELETED, ANONYMISED }

    /** Its name in the configuration: TEXTS, SESSIONS … */
    String kind();

    Deed deed();

    /** Forgets at most {@code limit} rows from before {@code before}, in the caller's transaction. @return how many */
    int forget(Instant before, int limit);

    /** How many are still there although their time has ended. */
    long overdue(Instant before);
}
