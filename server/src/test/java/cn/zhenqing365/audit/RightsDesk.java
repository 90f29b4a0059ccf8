package cn.zhenqing365.audit;

import static cn.zhenqing365.smalltown.SmallTown.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.Browser;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Where the rights of a person concerned are asked for and answered, over HTTP. */
record RightsDesk(int port) {
    /** @param kind COPY or ERASE. @return the id of the request */
    String asked(SmallTown.Home home, String kind) {
        var answer = as(ADMIN).send("POST", "/api/audit/requests", "{\"householdId\":\"%s\",\"kind\":\"%s\",\"identity\":\"柜台核对身份证\"}".formatted(home.id(), kind),
                "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    JsonNode post(String path) {
        var answer = as(ADMIN).send("POST", path, "{}");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.json();
    }

    Browser as(SmallTown.Person who) {
        var browser = new Browser(port);
        assertThat(browser.signIn(who.login(), SmallTown.PASSWORD).status()).isEqualTo(200);
        return browser;
    }
}
