package cn.zhenqing365.directory.actions;

import cn.zhenqing365.platform.OldData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Files of households that never landed: in the folder of the node that cleans up. */
@Component
class OldImportFiles implements OldData {
    private final ImportFolder folder;

    OldImportFiles(ImportFolder folder) {
        this.folder = folder;
    }

    @Override
    public String kind() {
        return "IMPORT_FILES";
    }

    @Override
    public Deed deed() {
        return Deed.DELETED;
    }

    @Override
    public int forget(Instant before, int limit) {
        try {
            return folder.dropOlderThan(before);
        } catch (IOException locked) {
            throw new UncheckedIOException(locked);
        }
    }

    @Override
    public long overdue(Instant before) {
        try {
            return folder.olderThan(before).size();
        } catch (IOException locked) {
            throw new UncheckedIOException(locked);
        }
    }
}
