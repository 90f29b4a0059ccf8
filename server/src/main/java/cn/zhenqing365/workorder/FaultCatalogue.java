package cn.zhenqing365.workorder;

import cn.zhenqing365.kernel.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The operator's fault list ({@code domain.md} §9), read from configuration: an operator edits it, the code does not know it. */
@Component
public class FaultCatalogue {
    /** @param minutes standard minutes on site; {@code level} H household, B building, N node, G whole net */
    public record Fault(String code, String name, String nameEn, String level, List<String> skills, int minutes,
                        List<String> parts, String hint, String hintEn) {
        /** No fault but a job of a business request: nobody is without a picture meanwhile. */
        public boolean isJob() {
            return level.equals("J");
        }

        public String family() {
            return code.substring(0, 2);
        }

        public String service() {
            return family().equals("BB") ? "BROADBAND" : "TV";
        }
    }

    private final Map<String, Fault> byCode = new LinkedHashMap<>();

    FaultCatalogue(@Value("${zq.faults:classpath:faults/catalogue-v1.tsv}") Resource list,
                   @Value("${zq.jobs:classpath:faults/jobs-v1.tsv}") Resource jobs) throws IOException {
        read(list);
        read(jobs);
    }

    private void read(Resource list) throws IOException {
        for (var line : list.getContentAsString(StandardCharsets.UTF_8).split("\r?\n")) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("code\t")) continue;
            var it = line.split("\t", -1);
            byCode.put(it[0], new Fault(it[0], it[1], it[2], it[3], List.of(it[4].split(",")), Integer.parseInt(it[5]),
                    it[6].isEmpty() ? List.of() : List.of(it[6].split(",")), it[7], it[8]));
        }
    }

    /** The faults a customer can report. */
    public Collection<Fault> all() {
        return byCode.values().stream().filter(it -> !it.isJob()).toList();
    }

    /** What a customer can ask to have done. */
    public Collection<Fault> jobs() {
        return byCode.values().stream().filter(Fault::isJob).toList();
    }

    /** @throws Refused INVALID_FAULT_CODE */
    public Fault get(String code) {
        var fault = code == null ? null : byCode.get(code);
        if (fault == null) throw Refused.because("INVALID_FAULT_CODE", "code", code == null ? "" : code);
        return fault;
    }

    public Optional<Fault> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public String nameOf(String code) {
        var fault = byCode.get(code);
        return fault == null ? code : fault.name();
    }
}
