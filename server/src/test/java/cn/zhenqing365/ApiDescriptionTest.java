package cn.zhenqing365;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.testing.ServerTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code api/openapi.yaml} is what the server says of itself; {@code ./zq api} writes it anew. */
@ServerTest
class ApiDescriptionTest {
    private static final Path COMMITTED = Path.of("../api/openapi.yaml");
    @LocalServerPort int port;

    @Test
    void the_committed_description_is_what_the_server_does() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/openapi.yaml")).build();
        var said = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        if (Boolean.getBoolean("zq.api.write")) Files.writeString(COMMITTED, said);
        assertThat(said).as("./zq api writes it anew").isEqualTo(Files.readString(COMMITTED));
    }
}
