package cn.zhenqing365.scoreboard.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.scoreboard.Figure;
import cn.zhenqing365.scoreboard.Figures;
import cn.zhenqing365.scoreboard.model.Period;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of the asker's areas. {@code from} and {@code until} (half-open) are instants or days in China; without them, this month. */
@RestController
@RequestMapping("/api/figures")
class FigureController {
    private final Figures figures;
    private final Clock clock;

    FigureController(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    List<Figure> all(@RequestParam(required = false) String from, @RequestParam(required = false) String until,
                     @RequestParam(required = false) String area) {
        return figures.all(period(from, until, area));
    }

    @GetMapping("/{id}/rows")
    List<Figures.Row> rows(@PathVariable String id, @RequestParam(required = false) String from, @RequestParam(required = false) String until,
                           @RequestParam(required = false) String area, @RequestParam(required = false) String only, Locale locale) {
        return figures.rows(id, period(from, until, area), "missed".equals(only), Locale.ENGLISH.getLanguage().equals(locale.getLanguage()));
    }

    private Period period(String from, String until, String area) {
        var mine = SignedIn.current();
        if (area != null && !area.isBlank()) SignedIn.requireArea(area);
        var areas = area != null && !area.isBlank() ? Set.of(area) : mine.allAreas() ? null : mine.areas();
        var now = clock.instant();
        try {
            var start = from == null ? LocalDate.ofInstant(now, Zones.CHINA).withDayOfMonth(1).atStartOfDay(Zones.CHINA).toInstant() : instant(from);
            var end = until == null ? now : instant(until);
            if (start.isBefore(end)) return new Period(start, end, areas);
        } catch (DateTimeException unreadable) {
            throw Refused.because("PERIOD_INVALID", "from", from, "until", until);
        }
        throw Refused.because("PERIOD_INVALID", "from", from, "until", until);
    }

    private static Instant instant(String written) {
        return written.length() == 10 ? LocalDate.parse(written).atStartOfDay(Zones.CHINA).toInstant() : Instant.parse(written);
    }
}
