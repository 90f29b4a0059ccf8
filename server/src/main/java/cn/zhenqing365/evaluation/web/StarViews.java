package cn.zhenqing365.evaluation.web;

import cn.zhenqing365.evaluation.Evaluations;
import cn.zhenqing365.evaluation.model.Fact;
import cn.zhenqing365.evaluation.model.Inputs;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.evaluation.model.Score;
import cn.zhenqing365.identity.StaffMembers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Scores as screens show them. */
@Component
class StarViews {
    /** @param total null: not rated, for {@code reasons}; {@code version} null while the month runs */
    record Line(String staffNo, String name, Post post, String peerGroup, List<String> areas, BigDecimal total, int stars, Integer place, Integer of, List<String> reasons, int items,
                BigDecimal measured, String excellent, boolean review, Integer version) {}

    record Page(String month, Line line, Score score, Inputs inputs, List<Fact> facts, int rulesVersion, Instant takenAt, String why, String hash, List<Version> versions, boolean nameConsent) {}

    record Version(int version, BigDecimal total, int stars, Instant takenAt, String why, String hash) {}

    private final StaffMembers staff;

    StarViews(StaffMembers staff) {
        this.staff = staff;
    }

    Line line(Evaluations.Month it) {
        var who = staff.find(it.staffId());
        var place = it.inputs().standing();
        return new Line(no(it.staffId()), name(it.staffId()), it.inputs().post(), it.inputs().peerGroup(), who.map(one -> one.areas().stream().sorted().toList()).orElse(List.of()),
                it.score().total(), it.score().stars(), place == null ? null : place.place(), place == null ? null : place.of(), it.score().reasons(), it.inputs().items(),
                it.score().measured(), it.score().excellent(), it.score().review(), it.version());
    }

    Page page(Evaluations.Month it, List<Evaluations.Month> versions, boolean consent) {
        return new Page(it.month().toString(), line(it), it.score(), it.inputs(), it.facts(), it.rulesVersion(), it.takenAt(), it.why(), it.hash(),
                versions.stream().map(one -> new Version(one.version(), one.score().total(), one.score().stars(), one.takenAt(), one.why(), one.hash())).toList(), consent);
    }

    /** A name, also of one who has left; empty when nobody is known. */
    String name(UUID id) {
        return id == null ? "" : staff.find(id).map(it -> it.name()).orElse("");
    }

    String no(UUID id) {
        return id == null ? "" : staff.find(id).map(it -> it.staffNo()).orElse("");
    }
}
