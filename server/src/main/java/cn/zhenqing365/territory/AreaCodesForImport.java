package cn.zhenqing365.territory;

import cn.zhenqing365.directory.KnownAreas;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the directory, which stands below, which areas a file of households may name. */
@Component
class AreaCodesForImport implements KnownAreas {
    private final Areas areas;

    AreaCodesForImport(Areas areas) {
        this.areas = areas;
    }

    @Override
    public Set<String> codes() {
        return areas.all().stream().map(Area::code).collect(Collectors.toUnmodifiableSet());
    }
}
