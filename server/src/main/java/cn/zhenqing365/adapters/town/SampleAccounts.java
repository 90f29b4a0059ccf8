package cn.zhenqing365.adapters.town;

import java.io.IOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** One account per role, written into {@code accounts.txt}, which the welcome prints; nothing when the password is not ours. */
@Component
class SampleAccounts {
    private static final String FILE = "accounts.txt";
    private static final List<String[]> ROLES = List.of(new String[] {"话务员", "agent", "agent01"}, new String[] {"班长", "shift leader", "shift01"},
            new String[] {"呼叫中心主任", "head of the call centre", "head01"}, new String[] {"调度员", "dispatcher", "dispatch01"},
            new String[] {"维修员", "technician", "tech01"}, new String[] {"客户经理", "customer manager", "manager01"},
            new String[] {"大堂经理", "lobby manager", "lobby01"},
            new String[] {"营业厅主任", "head of the lobby", "lobbyhead01"}, new String[] {"柜台", "counter", "counter01"}, new String[] {"质检", "quality", "quality01"},
            new String[] {"领导", "leader", "leader01"}, new String[] {"管理员", "administrator", "admin"});

    private final JdbcClient jdbc;
    private final SamplePassword password;

    SampleAccounts(JdbcClient jdbc, SamplePassword password) {
        this.jdbc = jdbc;
        this.password = password;
    }

    void writeDown() throws IOException {
        var known = password.known().filter(this::opens);
        if (known.isPresent()) password.writePrivately(FILE, table(known.get()));
        else password.forget(FILE);
    }

    private boolean opens(String known) {
        return jdbc.sql("select password_hash from staff where login = 'admin'").query(String.class).optional()
                .filter(hash -> new BCryptPasswordEncoder().matches(known, hash)).isPresent();
    }

    private static String table(String password) {
        var lines = new StringBuilder("\n  示例账号 · sample accounts, 密码 password: " + password + "\n\n");
        for (var role : ROLES) lines.append("  ").append(pad(role[0], 14)).append(pad(role[1], 26)).append(role[2]).append('\n');
        return lines.toString();
    }

    /** A Chinese character is as wide as two others. */
    private static String pad(String text, int width) {
        int wide = text.codePoints().map(it -> it > 0x2e80 ? 2 : 1).sum();
        return text + " ".repeat(Math.max(1, width - wide));
    }
}
