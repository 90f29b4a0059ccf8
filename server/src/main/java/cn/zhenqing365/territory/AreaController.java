package cn.zhenqing365.territory;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/areas}: the areas the asker may see. */
@RestController
class AreaController {
    private final Areas areas;
    private final StaffMembers staffMembers;

    AreaController(Areas areas, StaffMembers staffMembers) {
        this.areas = areas;
        this.staffMembers = staffMembers;
    }

    /** @param managerName null while nobody answers for the area */
    record AreaView(String code, String name, String town, Area.Kind kind, String managerName) {}

    @GetMapping("/api/areas")
    List<AreaView> areas() {
        var asker = SignedIn.current();
        var seen = areas.all().stream().filter(it -> asker.sees(it.code())).toList();
        var managers = staffMembers.find(seen.stream().map(Area::managerId).filter(Objects::nonNull).toList());
        return seen.stream().map(it -> view(it, it.managerId() == null ? null : managers.get(it.managerId()))).toList();
    }

    private static AreaView view(Area it, Staff manager) {
        return new AreaView(it.code(), it.name(), it.town(), it.kind(), manager == null ? null : manager.name());
    }
}
