package cn.zhenqing365.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an installation sets, and nothing an operator argues about (that is configuration with versions, in the database).
 *
 * @param data the folder of the built-in database and of everything else kept on this machine ({@code ZQ_DATA})
 * @param background whether this node sweeps, sends and runs tasks by itself; tests say no
 * @param database where the data are ({@code ZQ_DATABASE_URL}); empty for the built-in database
 * @param clock a time-lapse as {@link TimeLapse} reads it ({@code ZQ_CLOCK}); empty for the real time
 * @param jsonLimit the largest body of a request that is not an upload
 */
@ConfigurationProperties("zq")
public record Settings(@DefaultValue("./data") Path data, @DefaultValue("true") boolean background,
                       @DefaultValue Database database, @DefaultValue("") String clock,
                       @DefaultValue("256KB") DataSize jsonLimit) {

    /** @param pool connections this node may hold; PostgreSQL's own limit is shared by all nodes */
    public record Database(@DefaultValue("") String url, @DefaultValue("20") int pool) {
        @Override
        public String toString() {
            return "Database[url=" + (url.isBlank() ? "built-in" : "given") + ", pool=" + pool + "]";
        }
    }
}
