package cn.zhenqing365.town;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The hand-written lists: one line a row, columns parted by tabs, remarks begin with #. */
public final class Resources {
    private Resources() {}

    public static List<String[]> rows(String name) {
        try (var file = new BufferedReader(new InputStreamReader(Resources.class.getResourceAsStream("/town/" + name), StandardCharsets.UTF_8))) {
            return file.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).map(it -> it.split("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
