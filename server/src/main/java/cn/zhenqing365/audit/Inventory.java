package cn.zhenqing365.audit;

import cn.zhenqing365.audit.model.DataMap;
import cn.zhenqing365.audit.model.RetentionRules;
import cn.zhenqing365.audit.store.RetentionStore;
import cn.zhenqing365.platform.PersonalData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The inventory of personal data (个人信息清单): each class with what answers for it, and each mark with its reason. */
@Component
public class Inventory {
    /**
     * @param onRequest  the person concerned gets a copy of it and can have it forgotten
     * @param days       kept as long; null when it ends with a wish or with the matter itself
     * @param why        of a mark: why it speaks of nobody; null for a class
     * @param columns    table.column
     */
    public record Line(String kind, String name, String nameEn, boolean personal, boolean onRequest, Integer days, String why, String whyEn, List<String> columns) {}

    private final DataMap map;
    private final RetentionStore retention;
    private final Set<String> answered;
    private final Clock clock;

    Inventory(RetentionStore retention, List<PersonalData> kinds, Clock clock) {
        this.retention = retention;
        this.clock = clock;
        answered = kinds.stream().map(PersonalData::kind).collect(Collectors.toSet());
        try (var file = new ClassPathResource("audit/inventory.txt").getInputStream()) {
            map = DataMap.read(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Classes first. */
    public List<Line> lines() {
        var rules = retention.inForce(clock.instant()).kinds().stream().collect(Collectors.toMap(RetentionRules.Kind::kind, it -> it));
        var columns = new TreeMap<String, List<String>>();
        map.entries().forEach(it -> columns.computeIfAbsent(it.of(), none -> new ArrayList<>()).addAll(it.columns().stream().map(one -> it.table() + "." + one).toList()));
        return columns.keySet().stream().sorted(Comparator.comparing(map::isMark)).map(of -> {
            var mark = map.marks().get(of);
            var rule = rules.get(of);
            return new Line(of, rule == null ? null : rule.name(), rule == null ? null : rule.nameEn(), mark == null, onRequest(of), rule == null ? null : rule.days(),
                    mark == null ? null : mark.why(), mark == null ? null : mark.whyEn(), columns.get(of));
        }).toList();
    }

    public DataMap map() {
        return map;
    }

    /** The journal's words are taken out by the request itself, whatever module wrote them; some classes lie in another's hands. */
    private boolean onRequest(String of) {
        return answered.contains(of) || Set.of("JOURNAL_WORDS", "REPLY_PARTS", "DRAFTS", "COURTESY_WORDS").contains(of);
    }
}
