package cn.zhenqing365.ticket.web;

import cn.zhenqing365.identity.SignedIn;
import java.util.Collection;
import java.util.List;

/** The areas a list is drawn from: those of the person, or one of them. */
final class Scope {
    private Scope() {}

    /** @return null for all areas; an area that is not theirs is refused as not there */
    static Collection<String> areas(String area) {
        var person = SignedIn.current();
        if (area != null && !area.isBlank()) {
            SignedIn.requireArea(area);
            return List.of(area);
        }
        return person.allAreas() ? null : person.areas();
    }
}
