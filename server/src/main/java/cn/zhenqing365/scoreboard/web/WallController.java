package cn.zhenqing365.scoreboard.web;

import static cn.zhenqing365.scoreboard.report.Paper.amount;
import static cn.zhenqing365.scoreboard.report.Paper.esc;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.scoreboard.Figure;
import cn.zhenqing365.scoreboard.Figures;
import cn.zhenqing365.scoreboard.Walls;
import cn.zhenqing365.scoreboard.model.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The wall (大屏): large and slow, six figures at a time, pages that follow each other without a script, loaded anew every two minutes. */
@RestController
class WallController {
    record Wanted(String name, String areaCode) {}

    private static final int ON_A_PAGE = 6;
    private static final int SECONDS = 15;
    private static final String HEAD = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><meta http-equiv="refresh" content="%d"><title>%s</title><style>
            html, body { height: 100%%; margin: 0; overflow: hidden; background: #0d262c; color: #f2f7f8; font-family: "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "WenQuanYi Zen Hei", sans-serif; font-variant-numeric: tabular-nums; }
            header { display: flex; justify-content: space-between; padding: 2vh 3vw; font-size: 3.4vh; } header b { font-size: 4.4vh; } .page { position: absolute; inset: 11vh 3vw 3vh; display: grid; grid-template: 1fr 1fr / 1fr 1fr 1fr; gap: 2.4vh 1.6vw; opacity: 0; animation: turn %ds infinite; }
            .tile { background: #163941; border-radius: 1.2vh; border-left: 1vh solid #8aa6ad; padding: 2.6vh 1.6vw; display: flex; flex-direction: column; justify-content: space-between; } .tile.met { border-color: #7fcf91; } .tile.short { border-color: #ff8f85; background: #3a2426; }
            .name { font-size: 3.2vh; line-height: 1.3; } .value { font-size: 9.5vh; font-weight: 600; line-height: 1.1; white-space: nowrap; } .value.quiet { font-size: 4.4vh; } .said { font-size: 2.8vh; } .met .said { color: #a9e6b7; } .short .said { color: #ffc2bc; }
            @keyframes turn { 0%% { opacity: 0; } 1%% { opacity: 1; } %s%% { opacity: 1; } %s%% { opacity: 0; } 100%% { opacity: 0; } }
            </style></head><body>
            """;

    private final Walls walls;
    private final Figures figures;
    private final Once once;
    private final Clock clock;

    WallController(Walls walls, Figures figures, Once once, Clock clock) {
        this.walls = walls;
        this.figures = figures;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/api/walls")
    List<Walls.Wall> all() {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        return walls.all();
    }

    @PostMapping("/api/walls")
    ResponseEntity<Walls.Wall> hang(@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Wanted it) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        if (it.areaCode() != null) SignedIn.requireArea(it.areaCode());
        return once.create(SignedIn.current().id(), key, it, Walls.Wall.class, () -> ResponseEntity.status(201).body(walls.hang(it.name(), it.areaCode(), SignedIn.actor())));
    }

    @DeleteMapping("/api/walls/{key}")
    void takeDown(@PathVariable String key) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        walls.takeDown(key, SignedIn.actor());
    }

    @GetMapping("/wall/{key}")
    ResponseEntity<String> wall(@PathVariable String key) {
        var wall = walls.byKey(key);
        var today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        var period = Period.days(today.withDayOfMonth(1), today.plusDays(1), wall.areaCode() == null ? null : Set.of(wall.areaCode()));
        var shown = figures.all(period).stream().filter(Figure::measured).toList();
        int pages = Math.max(1, (shown.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        double part = 100.0 / pages;
        var html = new StringBuilder(HEAD.formatted(Math.max(120, pages * SECONDS), esc(wall.name()), pages * SECONDS, part - 1, part)).append("<header><b>真情365 · ").append(esc(wall.name())).append("</b><span>")
                .append(today.getYear()).append(" 年 ").append(today.getMonthValue()).append(" 月 · 截至 ").append(Zones.clock(clock.instant())).append("</span></header>");
        for (int page = 0; page < pages; page++) {
            html.append("<div class=\"page\" style=\"animation-delay:").append(page * SECONDS).append("s\">");
            shown.stream().skip((long) page * ON_A_PAGE).limit(ON_A_PAGE).forEach(it -> html.append(tile(it)));
            html.append("</div>");
        }
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/html;charset=UTF-8")).header("Cache-Control", "no-store").body(html.append("</body></html>").toString());
    }

    private static String tile(Figure it) {
        var met = it.value() == null || it.target() == null ? null : (Boolean) (it.better().equals("LOW") ? it.value() <= it.target() : it.value() >= it.target());
        var said = it.value() == null ? "本月还没有" : (met == null ? "" : met ? "✓ 达标 · " : "▲ 未达标 · ") + (it.target() == null ? "" : "目标 " + (it.better().equals("LOW") ? "≤ " : "≥ ") + amount(it.target(), it.unit()) + " · ") + it.denominator() + " 件";
        return "<div class=\"tile" + (met == null ? "" : met ? " met" : " short") + "\"><div class=\"name\">" + esc(it.name()) + "</div><div class=\"value" + (it.value() == null ? " quiet" : "") + "\">"
                + amount(it.value(), it.unit()) + "</div><div class=\"said\">" + said + "</div></div>";
    }
}
