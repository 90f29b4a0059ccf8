package cn.zhenqing365.territory;

import cn.zhenqing365.directory.KnownAreas;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the directory, which stands below, which areas a file of households may name, and what was moved since it was written. */
@Component
class AreaCodesForImport implements KnownAreas {
    private final Areas areas;
    private final AreaProposalStore proposals;

    AreaCodesForImport(Areas areas, AreaProposalStore proposals) {
        this.areas = areas;
        this.proposals = proposals;
    }

    @Override
    public Set<String> codes() {
        return areas.all().stream().map(Area::code).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Move> moves() {
        return proposals.allMoves().stream().map(it -> new Move(it.community(), it.from(), it.to())).toList();
    }
}
