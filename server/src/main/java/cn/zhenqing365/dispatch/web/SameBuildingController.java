package cn.zhenqing365.dispatch.web;

import cn.zhenqing365.dispatch.SameBuildings;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/dispatch/same-buildings}: trips that could be one, of the asker's areas. */
@RestController
class SameBuildingController {
    private final SameBuildings buildings;
    private final Areas areas;

    SameBuildingController(SameBuildings buildings, Areas areas) {
        this.buildings = buildings;
        this.areas = areas;
    }

    @GetMapping("/api/dispatch/same-buildings")
    List<SameBuildings.Suggestion> all(@RequestParam(required = false) String area) {
        SignedIn.requireRole(Role.DISPATCHER, Role.CUSTOMER_MANAGER, Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.LEADER, Role.ADMIN);
        if (area != null && !area.isBlank()) {
            SignedIn.requireArea(area);
            return buildings.of(List.of(area));
        }
        return buildings.of(areas.all().stream().map(Area::code).filter(SignedIn.current()::sees).toList());
    }
}
