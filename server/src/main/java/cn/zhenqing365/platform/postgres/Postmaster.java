package cn.zhenqing365.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A running server as its {@code postmaster.pid} tells it: line 1 the process, line 4 the port. */
record Postmaster(long pid, int port) {

    /** The live server of this cluster, if any. A pid file left behind by a crash, or its number taken by a stranger, is none. */
    static Optional<Postmaster> of(Path cluster) {
        try {
            var file = cluster.resolve("postmaster.pid");
            if (!Files.exists(file)) return Optional.empty();
            var lines = Files.readAllLines(file);
            if (lines.isEmpty()) return Optional.empty();
            long pid = Long.parseLong(lines.get(0).strip());
            if (!isPostgres(pid, cluster)) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            return Optional.of(new Postmaster(pid, lines.size() < 4 ? 0 : Integer.parseInt(lines.get(3).strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(long pid, Path cluster) {
        try {
            var command = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            return command.contains("postgres") && command.contains(cluster.toString());
        } catch (IOException e) {
            return false;
        }
    }
}
