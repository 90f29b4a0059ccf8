package cn.zhenqing365.workorder.web;

import cn.zhenqing365.workorder.ClosingRules;
import cn.zhenqing365.workorder.FaultCatalogue;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The fault list and what a completion must say. */
@RestController
@RequestMapping("/api/faults")
class FaultController {
    record FaultView(String code, String name, String nameEn, String level, List<String> skills, int minutes, List<String> parts,
                     String hint, String hintEn, String family, String service) {}

    record ClosingView(List<ClosingRules.Word> causes, List<ClosingRules.Word> actions, List<ClosingRules.Word> responsibilities,
                       List<ClosingRules.Reading> readings) {}

    private final FaultCatalogue faults;
    private final ClosingRules closing;

    FaultController(FaultCatalogue faults, ClosingRules closing) {
        this.faults = faults;
        this.closing = closing;
    }

    @GetMapping
    List<FaultView> faults() {
        return faults.all().stream().map(it -> new FaultView(it.code(), it.name(), it.nameEn(), it.level(), it.skills(), it.minutes(),
                it.parts(), it.hint(), it.hintEn(), it.family(), it.service())).toList();
    }

    @GetMapping("/closing")
    ClosingView closing() {
        var causes = faults.all().stream().map(it -> new ClosingRules.Word(it.code(), it.name(), it.nameEn())).toList();
        var rules = closing.rules();
        return new ClosingView(causes, rules.actions(), rules.responsibilities(), rules.readings());
    }
}
