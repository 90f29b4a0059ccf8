package cn.zhenqing365.platform;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a newcomer sees when the server is ready: the address, and the sample accounts when the sample town wrote them into
 * {@code accounts.txt} of the data folder.
 */
@Component
class Welcome {
    private final Settings settings;

    Welcome(Settings settings) {
        this.settings = settings;
    }

    /** {@code zq.once=true}: everything that runs at a start has run (the sample town is loaded), so this process ends. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void end(ApplicationReadyEvent ready) {
        var context = ready.getApplicationContext();
        if (!context.getEnvironment().getProperty("zq.once", Boolean.class, false)) return;
        new Thread(() -> System.exit(SpringApplication.exit(context)), "once").start();
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say(ApplicationReadyEvent ready) throws IOException {
        if (!settings.background() || !(ready.getApplicationContext() instanceof WebServerApplicationContext web)) return;
        System.out.printf("%n真情365 已就绪 · ready:  http://localhost:%d%n", web.getWebServer().getPort());
        var accounts = settings.data().resolve("accounts.txt");
        if (Files.isReadable(accounts)) System.out.println(Files.readString(accounts));
    }
}
