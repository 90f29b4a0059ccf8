package cn.zhenqing365;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.testing.ServerTest;
import java.io.IOException;
import java.io.Reader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Every operation of {@code api/openapi.yaml}, those added tomorrow too: nobody gets in unasked, and nonsense is answered with a sentence. */
@ServerTest
class NonsenseTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NAMES = List.of("00000000-0000-7000-8000-000000000000", "不存在", "2026-13");
    private static final List<Object> VALUES = List.of("坏".repeat(20), -1, true, "", List.of(1), Map.of("a", 1));
    /** Streams that do not end. */
    private static final Set<String> NEVER_ENDING = Set.of("/api/live", "/api/halls/{device}/live");
    /** For customers, devices of a hall, everybody in the street, and for whoever is about to sign in; {@code phones} is the simulator. */
    private static final List<String> OPEN = List.of("/api/session", "/api/help/codes", "/api/help/session", "/api/public-commitments", "/api/public-interruptions", "/api/customer/", "/api/cards/", "/api/doors/",
            "/api/halls", "/api/numbers-in-hand/", "/api/field/links/", "/api/field/reveals/", "/api/phones", "/publications", "/visitors/", "/wall/");
    /** Not for staff: a customer's own session, the key of the telephone exchange. */
    private static final List<String> OWN_KEY = List.of("/api/help", "/api/hotline/");
    /** What has nothing that must be given. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("PUT /api/phones/switches");

    /** @param parameters of the query; @param properties of the body, null without one */
    private record Operation(String method, String path, List<String> parameters, List<String> properties) {
        String name() {
            return method + " " + path;
        }

        String at(String name) {
            return path.replaceAll("\\{[^}]*}", URLEncoder.encode(name, StandardCharsets.UTF_8));
        }

        String asked(String name) {
            return at(name) + parameters.stream().map(it -> it + "=" + URLEncoder.encode("坏", StandardCharsets.UTF_8)).collect(Collectors.joining("&", "?", ""));
        }
    }

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    private List<Operation> operations;

    @BeforeEach
    void the_description() throws IOException {
        if (jdbc.sql("select count(*) from staff where staff_no = '9901'").query(Integer.class).single() == 0)
            new People(jdbc).staff("9901", "管理员", Role.ADMIN, "18900009901");
        try (Reader file = Files.newBufferedReader(Path.of("../api/openapi.yaml"))) {
            operations = read(new Yaml().load(file));
        }
        assertThat(operations).hasSizeGreaterThan(300);
    }

    @SuppressWarnings("unchecked")
    private static List<Operation> read(Map<String, Object> all) {
        var found = new ArrayList<Operation>();
        var schemas = (Map<String, Map<String, Object>>) ((Map<String, Object>) all.get("components")).get("schemas");
        ((Map<String, Map<String, Map<String, Object>>>) all.get("paths")).forEach((path, methods) -> methods.forEach((method, it) -> {
            var parameters = ((List<Map<String, Object>>) it.getOrDefault("parameters", List.of())).stream().filter(one -> "query".equals(one.get("in")))
                    .map(one -> (String) one.get("name")).toList();
            if (!NEVER_ENDING.contains(path)) found.add(new Operation(method.toUpperCase(), path, parameters, properties((Map<String, Object>) it.get("requestBody"), schemas)));
        }));
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> properties(Map<String, Object> body, Map<String, Map<String, Object>> schemas) {
        if (body == null) return null;
        var schema = (Map<String, Object>) ((Map<String, Map<String, Object>>) body.get("content")).values().iterator().next().get("schema");
        var name = schema == null ? null : (String) schema.get("$ref");
        if (name == null) return List.of();
        return List.copyOf(((Map<String, Object>) schemas.get(name.substring(name.lastIndexOf('/') + 1)).getOrDefault("properties", Map.of())).keySet());
    }

    @Test
    void nobody_gets_in_unasked() {
        var stranger = new Browser(port);
        var let = operations.stream().filter(it -> OPEN.stream().noneMatch(it.path::startsWith))
                .filter(it -> stranger.send(it.method, it.at(NAMES.get(0)), it.properties == null ? null : "{}", "Idempotency-Key", UUID.randomUUID().toString()).status() != 401)
                .map(Operation::name).toList();
        assertThat(let).isEmpty();
    }

    @Test
    void nonsense_is_answered_with_a_sentence_and_nothing_breaks() {
        var admin = new Browser(port).signedIn("9901");
        var session = admin.cookie();
        var broken = new TreeMap<String, String>();
        var taken = new ArrayList<String>();
        for (var it : operations) {
            if (it.path.equals("/api/session")) continue;
            var bodies = bodies(it);
            for (var path : paths(it)) for (var body : path.equals(it.at(NAMES.get(0))) ? bodies : bodies.subList(0, 1)) {
                var answer = admin.send(it.method, path, body, "Idempotency-Key", UUID.randomUUID().toString());
                admin.keepCookie(session);   // a door for customers may hand out one of its own
                if (OWN_KEY.stream().noneMatch(it.path::startsWith) && OPEN.stream().noneMatch(it.path::startsWith)) assertThat(answer.status()).as("still signed in at " + it.name()).isNotEqualTo(401);
                var html = !it.path.startsWith("/api/");
                if (answer.status() >= 500 || answer.status() >= 400 && !html && !answer.header("Content-Type").contains("problem+json"))
                    broken.putIfAbsent(it.name(), answer.status() + " to " + path + " " + body);
                else if (answer.status() < 300 && ("{}".equals(body) || "null".equals(body) || "[]".equals(body)) && !MAY_BE_EMPTY.contains(it.name()))
                    taken.add(it.name() + " took " + body);
            }
        }
        assertThat(broken).isEmpty();
        assertThat(taken).isEmpty();
    }

    private static Set<String> paths(Operation it) {
        var paths = NAMES.stream().map(it::at).collect(Collectors.toSet());
        if (!it.parameters.isEmpty()) paths.add(it.asked(NAMES.get(0)));
        return paths;
    }

    private static List<String> bodies(Operation it) {
        if (it.properties == null) return java.util.Collections.singletonList(null);
        var bodies = new ArrayList<>(List.of("{}", "[]", "null", "\"坏\"", "{\"x\":"));
        for (var value : VALUES) bodies.add(JSON.writeValueAsString(it.properties.stream().collect(Collectors.toMap(name -> name, name -> value))));
        return bodies;
    }
}
