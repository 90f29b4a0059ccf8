import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Knocks at the database ZQ_DATABASE_URL names, for ./zq doctor: one line, OK and the version, or what the database says. */
class DatabaseCheck {
    public static void main(String[] url) {
        var address = URI.create(url[0].strip().replaceFirst("^jdbc:", "").replaceFirst("^postgres://", "postgresql://"));
        var properties = new Properties();
        var who = address.getRawUserInfo() == null ? new String[0] : address.getRawUserInfo().split(":", 2);
        if (who.length > 0) properties.put("user", decoded(who[0]));
        if (who.length > 1) properties.put("password", decoded(who[1]));
        properties.put("connectTimeout", "5");
        properties.put("loginTimeout", "5");
        var place = address.getRawAuthority().substring(address.getRawAuthority().indexOf('@') + 1);
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        try (var connection = DriverManager.getConnection("jdbc:postgresql://" + place + address.getRawPath() + query, properties);
             var rows = connection.createStatement().executeQuery("select current_setting('server_version'), current_setting('server_version_num')::int,"
                     + " has_schema_privilege('public', 'create'), current_user, current_setting('server_encoding')")) {
            rows.next();
            if (rows.getInt(2) < 150000) System.out.println("PostgreSQL " + rows.getString(1) + " is too old, 15 or newer is needed");
            else if (!rows.getBoolean(3)) System.out.println(rows.getString(4) + " may not create tables in schema public");
            else if (!rows.getString(5).equals("UTF8")) System.out.println("its encoding is " + rows.getString(5) + ", UTF8 is needed");
            else System.out.println("OK " + rows.getString(1));
        } catch (SQLException refused) {
            System.out.println(refused.getMessage().replace('\n', ' '));
        }
    }

    private static String decoded(String it) {
        return URLDecoder.decode(it.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
