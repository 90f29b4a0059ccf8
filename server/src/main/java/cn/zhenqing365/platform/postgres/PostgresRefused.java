package cn.zhenqing365.platform.postgres;

/** The built-in database cannot be had, and what to do about it, in one sentence of each language. */
public class PostgresRefused extends RuntimeException {
    PostgresRefused(String zh, String en) {
        super(zh + " · " + en);
    }
}
