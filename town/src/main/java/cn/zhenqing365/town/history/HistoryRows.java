package cn.zhenqing365.town.history;

import cn.zhenqing365.town.load.Sheets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The history as rows of the modules that would have written it. */
public final class HistoryRows {
    private final History history;
    private final Sheets sheets;
    private final TicketRows tickets;
    private final PromiseRows promises;
    private final MessageRows messages;
    private final JournalRows journal;

    public HistoryRows(History history, String passwordHash, Sheets sheets) {
        this.history = history;
        this.sheets = sheets;
        this.tickets = new TicketRows(sheets, new Secret(passwordHash));
        this.promises = new PromiseRows(history.town(), sheets);
        this.messages = new MessageRows(history.town(), sheets, new Secret(passwordHash));
        this.journal = new JournalRows(history.town().seed(), sheets);
    }

    public static Sheets tables(Sheets sheets) {
        return PartRows.tables(JournalRows.tables(MessageRows.tables(PromiseRows.tables(CallBackRows.tables(TicketRows.tables(sheets))))));
    }

    public void write() throws SQLException {
        var stories = history.stories();
        for (var story : stories) {
            tickets.write(story);
            promises.write(story);
            messages.write(story);
            journal.write(story);
            sheets.flushWhenFull();
        }
        new PartRows(history.town(), sheets).write(stories);
        new CallBackRows(history.town(), sheets, promises, journal).write(stories);
        Map<LocalDate, Integer> days = new TreeMap<>();
        stories.forEach(it -> days.merge(History.day(it.savedAt()), 1, Integer::sum));
        days.forEach((day, count) -> sheets.row("number_block", day, count + 1));
    }
}
