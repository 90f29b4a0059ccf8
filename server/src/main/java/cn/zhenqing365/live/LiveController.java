package cn.zhenqing365.live;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobbies;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /api/live}: server-sent events {@code happening}, {@code alert} and {@code heartbeat}, for staff who are signed in and devices of a hall. */
@RestController
class LiveController {
    /** The browser comes back by itself; until then a changed role or an ended session may still be heard. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final LiveFeed feed;
    private final ObjectProvider<Audience> audience;
    private final Lobbies lobbies;

    LiveController(LiveFeed feed, ObjectProvider<Audience> audience, Lobbies lobbies) {
        this.feed = feed;
        this.audience = audience;
        this.lobbies = lobbies;
    }

    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live() {
        var asking = audience.getIfAvailable();
        if (asking == null) throw Refused.because("NOT_SIGNED_IN");
        return listen(asking.listening());
    }

    /** The heartbeat alone, for pages that do not listen all the time: a technician's phone. */
    @GetMapping("/api/heartbeat")
    LiveEvents.Heartbeat heartbeat() {
        return feed.pulse();
    }

    /** For the kiosk and the screen of a hall, by their key. */
    @GetMapping(path = "/api/halls/{device}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter hall(@PathVariable String device) {
        return listen(Listener.hallIn(lobbies.byDevice(device).areaCode()));
    }

    private SseEmitter listen(Listener listener) {
        var emitter = new SseEmitter(LIFE.toMillis());
        var client = feed.join(listener, new OverHttp(emitter));
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
