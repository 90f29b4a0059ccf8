package cn.zhenqing365.directory.actions;

import cn.zhenqing365.directory.KnownAreas;
import cn.zhenqing365.directory.files.TableFile;
import cn.zhenqing365.directory.files.TableRow;
import cn.zhenqing365.directory.files.TableRows;
import cn.zhenqing365.directory.files.UnreadableFile;
import cn.zhenqing365.directory.model.ColumnMapping;
import cn.zhenqing365.directory.model.ImportJob;
import cn.zhenqing365.directory.model.RowCheck;
import cn.zhenqing365.directory.store.ImportStore;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a file in, says how it is read, and lands nothing yet. The same request twice is the same file once. */
@Component
public class ReceiveImport {
    private static final int FIRST = 20;
    private final ImportStore store;
    private final ImportFolder folder;
    private final KnownAreas areas;
    private final Clock clock;

    ReceiveImport(ImportStore store, ImportFolder folder, KnownAreas areas, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.areas = areas;
        this.clock = clock;
    }

    /** @throws Refused UNKNOWN_FILE_FORMAT, FILE_EMPTY */
    public ImportPreview receive(InputStream content, String fileName, String requestKeyOrNull, Actor by) {
        try {
            var earlier = requestKeyOrNull == null ? Optional.<ImportJob>empty() : store.byRequestKey(requestKeyOrNull);
            return preview(earlier.isPresent() ? earlier.get() : keep(content, fileName, requestKeyOrNull, by));
        } catch (UnreadableFile unreadable) {
            throw Refused.because("UNKNOWN_FILE_FORMAT", "file", fileName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportJob keep(InputStream content, String fileName, String requestKeyOrNull, Actor by) throws IOException {
        var now = clock.instant();
        var id = Ids.at(now);
        var path = folder.keep(id, content, now);
        try {
            var file = TableFile.recognised(path);
            try (var rows = file.open()) {
                var headings = heading(rows).cells();
                if (rows.next() == null) throw Refused.because("FILE_EMPTY");
                store.receive(id, requestKeyOrNull, fileName, headings, file, by, now);
            }
        } catch (IOException | RuntimeException refused) {
            folder.drop(id);
            throw refused;
        }
        return requestKeyOrNull == null ? store.find(id).orElseThrow() : store.byRequestKey(requestKeyOrNull).orElseThrow();
    }

    private ImportPreview preview(ImportJob job) throws IOException {
        if (!folder.has(job.id())) return new ImportPreview(job, ColumnMapping.of(job.headings()), List.of());
        try (var rows = folder.file(job).open()) {
            var mapping = ColumnMapping.of(heading(rows).cells());
            var check = new RowCheck(mapping, areas.codes());
            var first = new ArrayList<RowCheck.Checked>();
            for (TableRow row; first.size() < FIRST && (row = rows.next()) != null; ) first.add(check.check(row.number(), row.cells()));
            return new ImportPreview(job, mapping, first);
        }
    }

    static TableRow heading(TableRows rows) throws IOException {
        var heading = rows.next();
        if (heading == null) throw Refused.because("FILE_EMPTY");
        return heading;
    }
}
