package cn.zhenqing365.manager.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.manager.ChangeDeskRules;
import cn.zhenqing365.manager.DeskRuleBook;
import cn.zhenqing365.manager.DeskRules;
import cn.zhenqing365.platform.Once;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What counts as often and as pressing on the desk, in versions with dates. */
@RestController
@RequestMapping("/api/manager/rules")
class DeskRulesController {
    record Wanted(Instant effectiveFrom, DeskRules rules) {}

    record Versions(List<DeskRuleBook.Version> versions) {}

    record Published(int version) {}

    private final DeskRuleBook book;
    private final ChangeDeskRules change;
    private final Once once;

    DeskRulesController(DeskRuleBook book, ChangeDeskRules change, Once once) {
        this.book = book;
        this.change = change;
        this.once = once;
    }

    /** Newest first, the shipped ones last. */
    @GetMapping
    Versions all() {
        SignedIn.requireRole(Role.CUSTOMER_MANAGER, Role.DISPATCHER, Role.CALL_CENTRE_HEAD, Role.LEADER, Role.ADMIN);
        return new Versions(book.all());
    }

    /** A new version, from a moment on. */
    @PostMapping
    ResponseEntity<Published> change(@RequestBody Wanted it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        SignedIn.requireRole(Role.CALL_CENTRE_HEAD, Role.LEADER, Role.ADMIN);
        return once.create(SignedIn.current().id(), key, it, Published.class,
                () -> ResponseEntity.status(HttpStatus.CREATED).body(new Published(change.change(it.rules(), it.effectiveFrom(), SignedIn.actor()))));
    }
}
