package cn.zhenqing365.ticket.web;

import cn.zhenqing365.kernel.PersonName;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.ticket.CustomerVisit;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.contact.CaseRules;
import cn.zhenqing365.ticket.help.HelpYourself;
import cn.zhenqing365.ticket.help.ProvenPhones;
import cn.zhenqing365.workorder.FaultCatalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/help}: the number, the code, and then what one wants; the cookie is the key, and it fits the number's own homes only. */
@RestController
@RequestMapping("/api/help")
class HelpController {
    private static final String COOKIE = "zq_help";

    record Number(String phone) {}

    record Typed(String phone, String code) {}

    record Home(UUID id, String nameMasked, String addressMasked, List<String> services) {}

    record Matter(String number, String kind, String subject, String subjectEn, String state, Instant askedAt, Instant promisedAt, String path) {}

    record Word(String code, String name, String nameEn) {}

    /** @param service TV or BROADBAND */
    record Symptom(String code, String service, String name, String nameEn) {}

    /** @param places only for who has no home here */
    record Page(String phoneMasked, List<Home> homes, List<Matter> matters, List<Symptom> symptoms, List<Word> topics, List<Word> places) {}

    record Fault(UUID householdId, String service, String symptom, String note) {}

    private final ProvenPhones phones;
    private final HelpYourself help;
    private final Tickets tickets;
    private final FaultCatalogue faults;
    private final CaseRules rules;
    private final Areas areas;
    private final Once once;

    HelpController(ProvenPhones phones, HelpYourself help, Tickets tickets, FaultCatalogue faults, CaseRules rules, Areas areas, Once once) {
        this.phones = phones;
        this.help = help;
        this.tickets = tickets;
        this.faults = faults;
        this.rules = rules;
        this.areas = areas;
        this.once = once;
    }

    /** The same answer for every mobile number. */
    @PostMapping("/codes")
    ResponseEntity<Void> code(@RequestBody Number it) {
        phones.sendCode(it.phone);
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/session")
    ResponseEntity<Void> enter(@RequestBody Typed it, HttpServletRequest request) {
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie(phones.enter(it.phone, it.code), phones.life(), request)).build();
    }

    @DeleteMapping("/session")
    ResponseEntity<Void> leave(@CookieValue(name = COOKIE, required = false) String token, HttpServletRequest request) {
        phones.leave(token);
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request)).build();
    }

    @GetMapping
    Page look(@CookieValue(name = COOKIE, required = false) String token) {
        var phone = phones.of(token);
        var homes = help.homes(phone).stream().map(it -> new Home(it.id(), PersonName.mask(it.customerName()), CustomerVisit.masked(it.address()),
                it.services().stream().map(s -> s.kind()).distinct().toList())).toList();
        var open = help.open(phone);
        var lines = tickets.lines(open.stream().map(it -> it.id()).toList());
        var matters = open.stream().map(it -> matter(lines.stream().filter(line -> line.id().equals(it.id())).findFirst().orElseThrow(), it.linkToken())).toList();
        var symptoms = faults.all().stream().filter(it -> List.of("TV", "BB", "RC", "ZZ").contains(it.family()))
                .map(it -> new Symptom(it.code(), it.service(), it.name(), it.nameEn())).toList();
        return new Page(PhoneNumber.mask(phone), homes, matters, symptoms, rules.all().topics().stream().map(it -> new Word(it.code(), it.name(), it.nameEn())).toList(),
                homes.isEmpty() ? areas.all().stream().map(HelpController::place).toList() : List.of());
    }

    @PostMapping("/reports")
    ResponseEntity<HelpYourself.Done> report(@CookieValue(name = COOKIE, required = false) String token,
                                             @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Fault it) {
        var phone = phones.of(token);
        help.prepare();
        return once.create(phones.nameOf(phone), key, it, HelpYourself.Done.class,
                () -> ResponseEntity.status(201).body(help.report(phone, it.householdId, it.service, it.symptom, it.note)));
    }

    @PostMapping("/wishes")
    ResponseEntity<HelpYourself.Done> ask(@CookieValue(name = COOKIE, required = false) String token,
                                          @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody HelpYourself.Wish it) {
        var phone = phones.of(token);
        help.prepare();
        return once.create(phones.nameOf(phone), key, it, HelpYourself.Done.class, () -> ResponseEntity.status(201).body(help.ask(phone, it)));
    }

    private static Matter matter(TicketLine it, String token) {
        return new Matter(it.number(), it.kind(), it.symptomName(), it.symptomNameEn(), it.state(), it.answeredAt(), it.promisedAt(), "/c/" + token);
    }

    private static Word place(Area it) {
        return new Word(it.code(), it.town() + " " + it.name(), it.town() + " " + it.name());
    }

    private static String cookie(String token, Duration life, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, token).httpOnly(true).sameSite("Strict").secure(request.isSecure()).path("/api/help").maxAge(life).build().toString();
    }
}
