package cn.zhenqing365.town.load;

import cn.zhenqing365.town.Home;
import cn.zhenqing365.town.Town;
import cn.zhenqing365.town.TownRefused;
import cn.zhenqing365.town.history.CardRows;
import cn.zhenqing365.town.history.History;
import cn.zhenqing365.town.history.HistoryRows;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.IntConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes a town into a migrated database: COPY, at constant memory, in the transaction of the connection it is given, so
 * that a loader which is killed leaves nothing behind. The caller commits.
 */
public final class TownLoader {
    private final Town town;
    private final Connection connection;
    private final CopyManager copy;

    public TownLoader(Town town, Connection connection) throws SQLException {
        this.town = town;
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** As {@link Town#loadInto} says. */
    public Map<String, Long> load(String passwordHash, boolean replace, IntConsumer progress) throws SQLException {
        if (!replace && holdsHouseholds()) throw new TownRefused(
                "数据库里已有用户档案,示例城市没有装入;确要清空重来请加 --replace · the database holds households already, the sample town was not loaded; "
                        + "add --replace to throw them away");
        if (replace) Replacing.everything(connection);
        var sheets = tables(new Sheets(this::copy));
        write(town, passwordHash, sheets, progress);
        try (var statement = connection.createStatement()) {
            statement.execute(RosterRows.groups());
            statement.execute("analyze " + String.join(", ", sheets.counts().keySet()));
        }
        return sheets.counts();
    }

    /** Every table the town writes, those that are referred to first. */
    public static Sheets tables(Sheets sheets) {
        return StarRows.tables(ExamRows.tables(HistoryRows.tables(ImprovementRows.tables(OfferRows.tables(CardRows.tables(HomeRows.tables(LobbyRows.tables(RosterRows.tables(PeopleRows.tables(sheets))))))))));
    }

    /** The whole town, row by row. */
    public static void write(Town town, String passwordHash, Sheets sheets, IntConsumer progress) throws SQLException {
        PeopleRows.write(town, passwordHash, sheets);
        RosterRows.write(town, sheets);
        LobbyRows.write(town, passwordHash, sheets);
        OfferRows.write(town, sheets);
        ImprovementRows.write(town, passwordHash, sheets);
        ExamRows.write(town, sheets);
        StarRows.write(town, sheets);
        var signer = OfferRows.signer(town);
        var cards = new CardRows(town, passwordHash, sheets);
        var history = new History(town);
        var midnight = town.today().atStartOfDay().toInstant(ZoneOffset.ofHours(8));
        town.households(home -> {
            write(home, midnight, sheets);
            OfferRows.write(home, signer, midnight, sheets);
            cards.write(home);
            history.visit(home);
            if ((home.number() + 1) % 10_000 == 0) progress.accept(home.number() + 1);
        });
        cards.end();
        new HistoryRows(history, passwordHash, sheets).write();
        sheets.flush();
    }

    private static void write(Home home, Instant at, Sheets sheets) {
        try {
            HomeRows.write(home, at, sheets);
            sheets.flushWhenFull();
        } catch (SQLException e) {
            throw new IllegalStateException("household " + home.accountNo(), e);
        }
    }

    private void copy(String table, String columns, String rows) throws SQLException {
        try {
            copy.copyIn("copy " + table + " (" + columns + ") from stdin", new StringReader(rows));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private boolean holdsHouseholds() throws SQLException {
        try (var statement = connection.createStatement(); var found = statement.executeQuery("select exists (select 1 from household)")) {
            found.next();
            return found.getBoolean(1);
        }
    }
}
