package cn.zhenqing365.directory.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins a {@link Way}. */
@Component
class SearchWays {
    private final JdbcClient jdbc;

    SearchWays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Way named(String matchedBy) {
        return new Way(jdbc, matchedBy);
    }
}
