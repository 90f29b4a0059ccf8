package cn.zhenqing365.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Editions as files: the one shipped, and those a person writes ({@code bench/boston-2015.json} is one). */
public final class EditionFile {
    private EditionFile() {}

    public static CalendarEdition read(InputStream file) {
        return JsonMapper.shared().readValue(file, CalendarEdition.class);
    }

    /** Version 1, with the holidays of {@code calendar/holidays.json}. */
    public static CalendarEdition shipped() {
        try (var hours = EditionFile.class.getResourceAsStream("/calendar/edition-1.json");
             var holidays = EditionFile.class.getResourceAsStream("/calendar/holidays.json")) {
            var tree = (ObjectNode) JsonMapper.shared().readTree(hours);
            tree.set("days", (ArrayNode) JsonMapper.shared().readTree(holidays).get("days"));
            return JsonMapper.shared().treeToValue(tree, CalendarEdition.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
