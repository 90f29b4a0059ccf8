package cn.zhenqing365.platform.postgres;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Where a database answers and as whom: what {@code ZQ_DATABASE_URL} says, in the form JDBC wants it. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

    /**
     * Takes {@code postgres://user:password@host:5432/name?sslmode=require}, {@code postgresql://…} and
     * {@code jdbc:postgresql://host/name?user=…&password=…}.
     * @throws IllegalArgumentException when it is neither
     */
    public static DatabaseAddress parse(String written) {
        var plain = written.strip().replaceFirst("^jdbc:", "").replaceFirst("^postgres://", "postgresql://");
        if (!plain.startsWith("postgresql://"))
            throw new IllegalArgumentException("ZQ_DATABASE_URL 应为 postgres://用户:密码@主机:5432/库名 · "
                    + "ZQ_DATABASE_URL should read postgres://user:password@host:5432/name");
        var uri = URI.create(plain);
        String user = null;
        String password = null;
        if (uri.getRawUserInfo() != null) {
            var parts = uri.getRawUserInfo().split(":", 2);
            user = decoded(parts[0]);
            password = parts.length > 1 ? decoded(parts[1]) : null;
        }
        List<String> rest = new ArrayList<>();
        for (var pair : uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            if (pair.startsWith("user=")) user = decoded(pair.substring(5));
            else if (pair.startsWith("password=")) password = decoded(pair.substring(9));
            else rest.add(pair);
        }
        var authority = uri.getRawAuthority() == null ? "localhost" : uri.getRawAuthority();
        var host = authority.substring(authority.indexOf('@') + 1);
        return new DatabaseAddress("jdbc:postgresql://" + host + uri.getRawPath()
                + (rest.isEmpty() ? "" : "?" + String.join("&", rest)), user, password);
    }

    /** The same in one line, for a second node on this machine. Holds the password: keep it in a file only the owner reads. */
    public String asUrl() {
        return jdbcUrl.replaceFirst("^jdbc:postgresql://", "postgres://" + encoded(user) + ":" + encoded(password) + "@");
    }

    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }

    private static String decoded(String it) {
        return URLDecoder.decode(it.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String it) {
        return URLEncoder.encode(it, StandardCharsets.UTF_8);
    }
}
