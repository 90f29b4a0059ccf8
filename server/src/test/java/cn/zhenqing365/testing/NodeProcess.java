package cn.zhenqing365.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A node of the server in a JVM of its own, on the classes of this build (not of its tests), so that it can be killed. */
public final class NodeProcess implements AutoCloseable {
    private static final Duration TO_START = Duration.ofSeconds(120);
    private final Process process;
    private final Path log;
    public final String address;

    private NodeProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.address = "http://127.0.0.1:" + port;
    }

    /** Starting; {@link #awaitReady} says when it answers. */
    public static NodeProcess start(Path folder, Map<String, String> environment, String... properties) throws IOException {
        int port;
        try (var probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", "-XX:TieredStopAtLevel=1"));
        for (var it : properties) command.add("-D" + it);
        command.addAll(List.of("-cp", classes(), "cn.zhenqing365.Zhenqing365"));
        var log = Files.createDirectories(folder).resolve("node.log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(it -> it.startsWith("ZQ_"));
        builder.environment().putAll(environment);
        builder.environment().put("ZQ_PORT", String.valueOf(port));
        builder.environment().put("ZQ_DATA", folder.toString());
        return new NodeProcess(builder.start(), log, port);
    }

    private static String classes() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(it -> !it.replace('\\', '/').replaceAll("/$", "").endsWith("test-classes"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    public NodeProcess awaitReady() throws Exception {
        var client = HttpClient.newHttpClient();
        var until = System.nanoTime() + TO_START.toNanos();
        while (!isUp(client)) {
            if (!process.isAlive() || System.nanoTime() > until) throw new IllegalStateException("the node did not start:\n" + log());
            Thread.sleep(200);
        }
        return this;
    }

    private boolean isUp(HttpClient client) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
