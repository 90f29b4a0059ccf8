package cn.zhenqing365.directory.actions;

import cn.zhenqing365.directory.files.TableFile;
import cn.zhenqing365.directory.model.ImportJob;
import cn.zhenqing365.platform.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Where the files wait, in the data folder of the installation; its nodes share it, or only those work on a file that have it.
 * A file is dropped when it has landed, and after a week in any case: it is full of people (domain.md §4).
 */
@Component
class ImportFolder {
    private static final Duration LONGEST = Duration.ofDays(7);
    private final Path folder;

    ImportFolder(Settings settings) {
        folder = settings.data().resolve("imports");
    }

    Path keep(UUID id, InputStream content, Instant now) throws IOException {
        Files.createDirectories(folder);
        dropOlderThan(now.minus(LONGEST));
        var file = path(id);
        Files.copy(content, file);
        return file;
    }

    boolean has(UUID id) {
        return Files.isReadable(path(id));
    }

    TableFile file(ImportJob job) {
        return new TableFile(path(job.id()), TableFile.Format.valueOf(job.format()), job.charset());
    }

    void drop(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** A file is named by the id of its job, and an id begins with its time. */
    int dropOlderThan(Instant limit) throws IOException {
        var old = olderThan(limit);
        for (var file : old) Files.deleteIfExists(file);
        return old.size();
    }

    List<Path> olderThan(Instant limit) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        var old = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (name.length() == 36 && UUID.fromString(name).getMostSignificantBits() >>> 16 < limit.toEpochMilli()) old.add(file);
            }
        }
        return old;
    }

    private Path path(UUID id) {
        return folder.resolve(id.toString());
    }
}
