package cn.zhenqing365.roster;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.PhoneNumber;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/staff}: colleagues of the areas the asker may see, and whether each has a shift now. */
@RestController
class StaffController {
    private final StaffMembers staffMembers;
    private final Roster roster;
    private final Clock clock;

    StaffController(StaffMembers staffMembers, Roster roster, Clock clock) {
        this.staffMembers = staffMembers;
        this.roster = roster;
        this.clock = clock;
    }

    /** @param onDuty has a shift or stand-by somewhere now and is not on leave */
    record StaffLine(UUID id, String staffNo, String name, Role role, String phoneMasked, boolean onDuty) {}

    @GetMapping("/api/staff")
    List<StaffLine> staff(@RequestParam(required = false) Role role, @RequestParam(required = false) String area) {
        if (area != null) SignedIn.requireArea(area);
        var asker = SignedIn.current();
        var working = roster.working(clock.instant());
        var roles = role == null ? Arrays.stream(Role.values()) : Stream.of(role);
        return roles.flatMap(it -> staffMembers.inRole(it).stream())
                .filter(it -> area == null ? isColleague(asker, it) : it.sees(area))
                .sorted(Comparator.comparing(Staff::staffNo))
                .map(it -> new StaffLine(it.id(), it.staffNo(), it.name(), it.role(), PhoneNumber.mask(it.phone()), working.contains(it.id())))
                .toList();
    }

    private static boolean isColleague(Staff asker, Staff other) {
        return asker.allAreas() || other.allAreas() || other.areas().stream().anyMatch(asker::sees);
    }
}
