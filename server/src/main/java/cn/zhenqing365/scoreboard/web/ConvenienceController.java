package cn.zhenqing365.scoreboard.web;

import cn.zhenqing365.scoreboard.Conveniences;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The convenience measures of the asker's areas; the period is asked for as with the figures. */
@RestController
@RequestMapping("/api/conveniences")
class ConvenienceController {
    private final Conveniences conveniences;
    private final Clock clock;

    ConvenienceController(Conveniences conveniences, Clock clock) {
        this.conveniences = conveniences;
        this.clock = clock;
    }

    @GetMapping
    List<Conveniences.Measure> all(@RequestParam(required = false) String from, @RequestParam(required = false) String until, @RequestParam(required = false) String area) {
        return conveniences.all(Asked.period(from, until, area, null, clock.instant()));
    }

    @GetMapping("/{id}/rows")
    List<Conveniences.Row> rows(@PathVariable String id, @RequestParam(required = false) String from, @RequestParam(required = false) String until,
                                @RequestParam(required = false) String area) {
        return conveniences.rows(id, Asked.period(from, until, area, null, clock.instant()));
    }
}
