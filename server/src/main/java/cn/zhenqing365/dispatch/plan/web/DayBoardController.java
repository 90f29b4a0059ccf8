package cn.zhenqing365.dispatch.plan.web;

import cn.zhenqing365.dispatch.plan.DayBoard;
import cn.zhenqing365.dispatch.plan.DayBoards;
import cn.zhenqing365.dispatch.plan.Move;
import cn.zhenqing365.dispatch.plan.MoveEffect;
import cn.zhenqing365.dispatch.plan.MoveVisit;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of the day: looking, trying, moving, undoing, releasing. {@code day} is a date in China, as 2026-11-24. */
@RestController
@RequestMapping("/api/day-board")
class DayBoardController {
    record Reason(String reason) {}

    private final DayBoards boards;
    private final MoveVisit moves;
    private final Areas areas;
    private final Once once;

    DayBoardController(DayBoards boards, MoveVisit moves, Areas areas, Once once) {
        this.boards = boards;
        this.moves = moves;
        this.areas = areas;
        this.once = once;
    }

    /** @param area none named: every area the asker may see */
    @GetMapping
    DayBoard board(@RequestParam(required = false) LocalDate day, @RequestParam(required = false) List<String> area) {
        var asker = SignedIn.current();
        SignedIn.requireRole(Role.DISPATCHER, Role.CUSTOMER_MANAGER, Role.AGENT, Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.QUALITY, Role.LEADER, Role.ADMIN);
        if (area != null) area.forEach(SignedIn::requireArea);
        return boards.of(area != null ? area.stream().distinct().map(it -> areas.get(it).code()).toList()
                : areas.all().stream().map(Area::code).filter(asker::sees).toList(), day);
    }

    /** What a move would do; nothing is changed. What stands against it is part of the answer. */
    @PostMapping("/{area}/{day}/previews")
    MoveEffect preview(@PathVariable String area, @PathVariable LocalDate day, @RequestBody Move move) {
        mayMove(area);
        return moves.preview(area, day, move);
    }

    @PostMapping("/{area}/{day}/moves")
    ResponseEntity<MoveEffect> move(@RequestHeader(name = "Idempotency-Key", required = false) String key, @PathVariable String area, @PathVariable LocalDate day,
                                    @RequestBody Move move) {
        mayMove(area);
        return once.create(SignedIn.current().id(), key, List.of(area, day, move), MoveEffect.class,
                () -> ResponseEntity.ok(moves.move(area, day, move, SignedIn.actor())));
    }

    /** The visit stays with whom it was moved to by hand no longer: the plan may move it again. */
    @DeleteMapping("/{area}/{day}/pins/{number}")
    void unpin(@PathVariable String area, @PathVariable LocalDate day, @PathVariable String number) {
        mayMove(area);
        moves.unpin(area, day, number, SignedIn.actor());
    }

    /** A person refuses a change of the plan: the visit goes back and stays there. */
    @PostMapping("/changes/{id}/refusals")
    ResponseEntity<MoveEffect> refuse(@RequestHeader(name = "Idempotency-Key", required = false) String key, @PathVariable UUID id, @RequestBody Reason it) {
        return once.create(SignedIn.current().id(), key, List.of(id, it), MoveEffect.class, () -> {
            mayMove(moves.areaOf(id));
            return ResponseEntity.ok(moves.refuse(id, it.reason(), SignedIn.actor()));
        });
    }

    /** @throws Refused FORBIDDEN, NOT_FOUND */
    private static void mayMove(String area) {
        SignedIn.requireRole(Role.DISPATCHER, Role.CUSTOMER_MANAGER, Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.ADMIN);
        SignedIn.requireArea(area);
    }
}
