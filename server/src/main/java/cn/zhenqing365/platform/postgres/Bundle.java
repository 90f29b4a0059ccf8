package cn.zhenqing365.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs that travel in the jar ({@code initdb pg_ctl postgres}), unpacked once per version beside the data. */
record Bundle(Path home) {
    /** Follows the version of the binaries in the build file: a newer bundle unpacks beside the older one. */
    private static final String VERSION = "18.6.0";
    private static final Set<PosixFilePermission> PROGRAM = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);

    static Bundle unpackedIn(Path folder) {
        var home = folder.resolve(VERSION);
        if (Files.exists(home.resolve("unpacked"))) return new Bundle(home);
        try (var resource = Bundle.class.getResourceAsStream("/" + archive())) {
            if (resource == null)
                throw new PostgresRefused("本机没有内置数据库程序(" + archive() + "),请设置 ZQ_DATABASE_URL",
                        "no built-in database for this machine (" + archive() + "): set ZQ_DATABASE_URL");
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(resource))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) place(entry, tar, home);
            }
            Files.writeString(home.resolve("unpacked"), VERSION);
            return new Bundle(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void place(TarArchiveEntry entry, TarArchiveInputStream tar, Path home) throws IOException {
        var target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) throw new IOException("entry leaves its folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(target, PROGRAM);
    }

    private static String archive() {
        var arm = System.getProperty("os.arch").matches("aarch64|arm64");
        return "postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
}
