package cn.zhenqing365.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As whom PostgreSQL runs. It refuses root, so root steps down: {@code setpriv} first, then {@code runuser} (both to nobody,
 * who then owns the data), and where neither can reach the folder, {@code unshare} (a user namespace; the data stay root's).
 */
record Footing(List<String> prefix, int owner) {
    private static final int NOBODY = 65534;
    private static final List<Footing> FOR_ROOT = List.of(
            new Footing(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), NOBODY),
            new Footing(List.of("runuser", "-u", "nobody", "--"), NOBODY),
            new Footing(List.of("unshare", "-U"), 0));

    /** The first way that can use the programs and write the folder; the folder belongs to it afterwards. */
    static Footing on(Path folder, Bundle bundle) {
        var me = uid(Path.of("/proc/self"));
        if (me != 0) return new Footing(List.of(), me);
        int kept = Files.exists(folder.resolve("cluster/PG_VERSION")) ? uid(folder.resolve("cluster")) : -1;
        for (var way : FOR_ROOT) {
            if (kept >= 0 && kept != way.owner) continue;
            way.own(folder);
            if (way.run(folder, "test", "-w", folder.toString(), "-a", "-x", bundle.program("postgres")).code() == 0) return way;
        }
        throw new PostgresRefused("以 root 身份运行,但 setpriv、runuser、unshare 都不能让内置数据库使用 " + folder + ";请把 ZQ_DATA 放到普通用户可进入的目录,或设置 ZQ_DATABASE_URL",
                "running as root, but none of setpriv, runuser, unshare lets the built-in database use " + folder
                        + ": point ZQ_DATA at a folder others may enter, or set ZQ_DATABASE_URL");
    }

    void own(Path path) {
        try {
            if (uid(path) != owner) Files.setAttribute(path, "unix:uid", owner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Outcome(int code, String said) {}

    /** Runs a program to its end. {@code folder} is where it stands: nobody may not enter the folder we were started in. */
    Outcome run(Path folder, String... command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        try {
            var said = Files.createTempFile("zq-pg", ".out");
            var process = new ProcessBuilder(whole).directory(prefix.isEmpty() ? folder.toFile() : Path.of("/").toFile())
                    .redirectErrorStream(true).redirectOutput(said.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(180, TimeUnit.SECONDS)) process.destroyForcibly();
            var outcome = new Outcome(process.waitFor(), Files.readString(said).strip());
            Files.delete(said);
            return outcome;
        } catch (IOException e) {
            return new Outcome(127, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(130, "interrupted");
        }
    }

    private static int uid(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
