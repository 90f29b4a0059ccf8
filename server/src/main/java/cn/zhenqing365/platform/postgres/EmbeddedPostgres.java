package cn.zhenqing365.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The database that comes with the product: a PostgreSQL of our own in the data folder, on the loop-back only, with a
 * password of its own and every safety on. Its postmaster outlives a killed JVM and is taken over by the next one; one JVM at
 * a time owns the folder (a second node asks it through {@code ZQ_DATABASE_URL}). Decision 0001 tells why.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final Cluster cluster;
    private final FileLock ownership;
    private final DatabaseAddress address;

    private EmbeddedPostgres(Cluster cluster, FileLock ownership, DatabaseAddress address) {
        this.cluster = cluster;
        this.ownership = ownership;
        this.address = address;
    }

    /**
     * Unpacks, initialises, starts or takes over, and makes the database. Returns when it answers.
     * @param safe false only for tests, which may lose their data with the power
     * @throws PostgresRefused when another JVM owns the folder, or nothing on this machine can run it
     */
    public static EmbeddedPostgres in(Path data, boolean safe) {
        try {
            var folder = Files.createDirectories(data.toAbsolutePath().normalize().resolve("pg"));
            var ownership = own(data.toAbsolutePath().normalize().resolve("owner.lock"));
            var bundle = Bundle.unpackedIn(Files.createDirectories(data.toAbsolutePath().normalize().resolve("pg-bin")));
            var cluster = new Cluster(folder, bundle, Footing.on(folder, bundle), safe);
            var address = cluster.up();
            keep(data.resolve("database.url"), address.asUrl() + "\n");
            return new EmbeddedPostgres(cluster, ownership, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Stops the server cleanly: every connection is asked to end, everything is written. */
    @Override
    public void close() {
        cluster.stop();
        try {
            ownership.release();
            ownership.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock own(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new PostgresRefused("数据目录 " + file.getParent() + " 正被另一个进程使用;要在同一台机器上启动第二个节点,请设 ZQ_DATABASE_URL 为 database.url 文件的内容",
                    "another process owns the data folder " + file.getParent()
                            + ": for a second node on this machine set ZQ_DATABASE_URL to what the file database.url says");
        }
        return lock;
    }

    /** A file only its owner reads. */
    static void keep(Path file, String content) throws IOException {
        if (!Files.exists(file))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }
}
