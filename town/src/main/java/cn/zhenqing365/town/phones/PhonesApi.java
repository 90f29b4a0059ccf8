package cn.zhenqing365.town.phones;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The phones for a screen, as JSON on the loopback interface. */
final class PhonesApi implements AutoCloseable {
    private static final int MOST_BYTES = 64 * 1024;
    private final JsonMapper json = JsonMapper.builder().build();
    private final MessageCentre centre;
    private final HttpServer server;

    PhonesApi(MessageCentre centre, int port) throws IOException {
        this.centre = centre;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(4, work -> {
            var thread = new Thread(work, "phones-http");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Object body;
            try {
                body = route(exchange.getRequestMethod(), exchange.getRequestURI().getPath().substring(1).split("/"), exchange);
            } catch (IllegalArgumentException | JacksonException e) {
                send(exchange, 400, Map.of("error", "MALFORMED_REQUEST"));
                return;
            }
            send(exchange, body == null ? 404 : 200, body == null ? Map.of("error", "NOT_FOUND") : body);
        }
    }

    private Object route(String method, String[] path, HttpExchange exchange) throws IOException {
        return switch (method + " " + path[0] + (path.length == 3 ? "/" + path[2] : "")) {
            case "GET phones" -> centre.phones();
            case "GET phones/messages" -> centre.read(path[1]);
            case "POST phones/replies" -> reply(path[1], body(exchange));
            case "GET switches" -> centre.switches();
            case "PUT switches" -> turn(body(exchange));
            case "GET counts" -> centre.counts();
            default -> null;
        };
    }

    private Object reply(String phone, JsonNode body) {
        var text = body.path("text").asString("");
        if (text.isBlank() || text.length() > 1000) throw new IllegalArgumentException("text");
        centre.reply(phone, text);
        return Map.of("sent", true);
    }

    /** What is not mentioned stays as it is. */
    private Object turn(JsonNode to) {
        var merged = (tools.jackson.databind.node.ObjectNode) json.valueToTree(centre.switches());
        to.properties().forEach(it -> {
            if (merged.has(it.getKey())) merged.set(it.getKey(), it.getValue());
        });
        centre.turn(json.treeToValue(merged, Switches.class));
        return centre.switches();
    }

    private JsonNode body(HttpExchange exchange) throws IOException {
        return json.readTree(exchange.getRequestBody().readNBytes(MOST_BYTES));
    }

    private void send(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
