package cn.zhenqing365.platform;

import cn.zhenqing365.platform.postgres.DatabaseAddress;
import cn.zhenqing365.platform.postgres.EmbeddedPostgres;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which database we stand on: the one {@code ZQ_DATABASE_URL} names, or our own in the data folder. */
@Configuration(proxyBeanMethods = false)
class Database {
    private static final String BUILT_IN = "'${zq.database.url:}'.isBlank()";

    @Bean
    @ConditionalOnExpression(BUILT_IN)
    EmbeddedPostgres embeddedPostgres(Settings settings) {
        return EmbeddedPostgres.in(settings.data(), true);
    }

    /** Closed before the built-in database is: Spring destroys in the opposite order. */
    @Bean
    HikariDataSource dataSource(Settings settings, ObjectProvider<EmbeddedPostgres> builtIn) {
        var own = builtIn.getIfAvailable();
        var address = own != null ? own.address() : DatabaseAddress.parse(settings.database().url());
        LoggerFactory.getLogger(Database.class).info("database {}", address);
        var pool = new HikariConfig();
        pool.setPoolName("zq");
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(settings.database().pool());
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "zhenqing365");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(pool);
    }
}
