package cn.zhenqing365.platform;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every statement of ours goes through here, and before each the rows held back go first: a transaction sees what it wrote. */
@Configuration(proxyBeanMethods = false)
public class Statements {
    @Bean
    JdbcTemplate jdbcTemplate(DataSource database, Together together) {
        return new JdbcTemplate(database) {
            /** Asked once for every statement, before it takes the connection of the transaction. */
            @Override
            protected DataSource obtainDataSource() {
                together.flushBefore();
                return super.obtainDataSource();
            }
        };
    }
}
