package cn.zhenqing365.evaluation.actions;

import cn.zhenqing365.evaluation.model.Fact;
import cn.zhenqing365.evaluation.model.MonthScores;
import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.evaluation.model.ScoreRules;
import cn.zhenqing365.evaluation.store.ObjectionStore;
import cn.zhenqing365.evaluation.store.RecordStore;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's facts of a month, and the scores they give under some rules. Reads only; the same facts give the same scores. */
@Component
public class GatherMonth {
    private final WorkFacts work;
    private final RecordedFacts recorded;
    private final RecordStore records;
    private final ObjectionStore objections;
    private final StaffMembers staff;
    private final Areas areas;

    GatherMonth(WorkFacts work, RecordedFacts recorded, RecordStore records, ObjectionStore objections, StaffMembers staff, Areas areas) {
        this.work = work;
        this.recorded = recorded;
        this.records = records;
        this.objections = objections;
        this.staff = staff;
        this.areas = areas;
    }

    /** Everybody who counts this month, by staff number. */
    @Transactional(readOnly = true)
    public List<MonthScores.Person> of(YearMonth month, ScoreRules rules) {
        var from = month.atDay(1).atStartOfDay(Zones.CHINA).toInstant();
        var until = month.plusMonths(1).atDay(1).atStartOfDay(Zones.CHINA).toInstant();
        var people = Stream.of(Role.TECHNICIAN, Role.AGENT).flatMap(it -> staff.inRole(it).stream()).sorted(Comparator.comparing(Staff::staffNo)).toList();
        var desk = work.desk(from, until);
        var members = members(people, month, WorkFacts.atCounters(desk));
        var posts = members.stream().collect(Collectors.toMap(MonthScores.Member::staffId, MonthScores.Member::post));
        var facts = new HashMap<UUID, List<Fact>>();
        var leftOut = objections.leftOut(month);
        Stream.of(work.of(from, until, desk, posts, rules), recorded.of(month, posts, rules)).flatMap(List::stream).filter(it -> posts.containsKey(it.staffId()))
                .map(it -> it.counts() && leftOut.contains(new ObjectionStore.LeftOut(it.staffId(), it.kind(), it.ref())) ? it.without("OBJECTION") : it)
                .forEach(it -> facts.computeIfAbsent(it.staffId(), key -> new ArrayList<>()).add(it));
        facts.values().forEach(it -> it.sort(Comparator.comparing(Fact::kind).thenComparing(Fact::at).thenComparing(Fact::ref)));
        return MonthScores.of(members, facts, rules);
    }

    private List<MonthScores.Member> members(List<Staff> people, YearMonth month, Set<UUID> atCounters) {
        var said = records.posts(month);
        var kinds = areas.all().stream().collect(Collectors.toMap(Area::code, it -> it.kind().name()));
        return people.stream().map(it -> {
            var post = said.getOrDefault(it.id(), it.role() == Role.TECHNICIAN ? Post.TECHNICIAN : atCounters.contains(it.id()) ? Post.COUNTER : Post.OPERATOR);
            return new MonthScores.Member(it.id(), post, post + "/" + areaType(it, kinds));
        }).toList();
    }

    /** TOWN, RURAL, both, or ALL for whoever serves the whole city. */
    private static String areaType(Staff it, Map<String, String> kinds) {
        if (it.allAreas() || it.areas().isEmpty()) return "ALL";
        return String.join("+", it.areas().stream().map(area -> kinds.getOrDefault(area, "TOWN")).collect(Collectors.toCollection(TreeSet::new)));
    }
}
