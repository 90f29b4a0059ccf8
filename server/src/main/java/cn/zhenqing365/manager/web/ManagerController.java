package cn.zhenqing365.manager.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.manager.Desk;
import cn.zhenqing365.manager.Desks;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The customer manager's desk, of the asker's own areas or one of them. */
@RestController
@RequestMapping("/api/manager")
class ManagerController {
    private static final Role[] LOOKING = {Role.CUSTOMER_MANAGER, Role.DISPATCHER, Role.CALL_CENTRE_HEAD, Role.LEADER, Role.ADMIN};
    /** Who is old, ill or disabled is sensitive: for those who visit them and who answer for the service. */
    private static final Role[] CARING = {Role.CUSTOMER_MANAGER, Role.CALL_CENTRE_HEAD, Role.ADMIN};

    private final Desks desks;
    private final Areas areas;

    ManagerController(Desks desks, Areas areas) {
        this.desks = desks;
        this.areas = areas;
    }

    @GetMapping("/desk")
    Desk desk(@RequestParam(required = false) String area) {
        return desks.of(mine(area, LOOKING));
    }

    @GetMapping("/promises")
    List<Desk.PromiseRow> promises(@RequestParam(required = false) String area) {
        return desks.promises(mine(area, LOOKING));
    }

    @GetMapping("/visits")
    List<Desk.VisitRow> visits(@RequestParam(required = false) String area) {
        return desks.visits(mine(area, LOOKING));
    }

    @GetMapping("/care")
    List<Desk.CareRow> care(@RequestParam(required = false) String area) {
        return desks.care(mine(area, CARING));
    }

    @GetMapping("/repeats")
    List<Desk.RepeatRow> repeats(@RequestParam(required = false) String area) {
        return desks.repeats(mine(area, LOOKING));
    }

    @GetMapping("/often")
    List<Desk.RepeatRow> often(@RequestParam(required = false) String area) {
        return desks.often(mine(area, LOOKING));
    }

    private List<String> mine(String area, Role[] roles) {
        SignedIn.requireRole(roles);
        if (area != null && !area.isBlank()) {
            SignedIn.requireArea(area);
            return List.of(area);
        }
        return areas.all().stream().map(Area::code).filter(SignedIn.current()::sees).toList();
    }
}
