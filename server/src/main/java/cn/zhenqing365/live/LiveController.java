package cn.zhenqing365.live;

import cn.zhenqing365.kernel.Refused;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /api/live}: server-sent events {@code happening}, {@code alert} and {@code heartbeat}, for staff who are signed in. */
@RestController
class LiveController {
    /** The browser comes back by itself; until then a changed role or an ended session may still be heard. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final LiveFeed feed;
    private final ObjectProvider<Audience> audience;

    LiveController(LiveFeed feed, ObjectProvider<Audience> audience) {
        this.feed = feed;
        this.audience = audience;
    }

    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live() {
        var asking = audience.getIfAvailable();
        if (asking == null) throw Refused.because("NOT_SIGNED_IN");
        var emitter = new SseEmitter(LIFE.toMillis());
        var client = feed.join(asking.listening(), new OverHttp(emitter));
        emitter.onCompletion(() -> feed.leave(client));
        emitter.onError(gone -> client.leave());
        emitter.onTimeout(client::leave);
        return emitter;
    }

    private record OverHttp(SseEmitter emitter) implements LiveClient.Line {
        @Override
        public void send(LiveEvents.Event event) throws IOException {
            emitter.send(SseEmitter.event().name(event.name()).data(event.json()));
        }

        @Override
        public void close() {
            emitter.complete();
        }
    }
}
