package cn.zhenqing365.ticket.business.model;

import cn.zhenqing365.directory.Service;
import cn.zhenqing365.kernel.Refused;
import java.util.List;
import java.util.Set;

/** What a household may ask for, by the state of what it has ({@code domain.md} §2.2): arrears are settled first, what is not there is not moved. */
public final class Limits {
    private static final Set<String> OWING = Set.of("OWESTOP", "OUNSTOP");

    private Limits() {}

    /** @param services of the household; @param required ABSENT PRESENT ACTIVE STOPPED ANY */
    public static void check(List<Service> services, String kind, String required) {
        if (!kind.equals("TV") && !kind.equals("BROADBAND")) throw Refused.because("INVALID_SERVICE", "service", kind);
        if (required.equals("ANY")) return;
        var it = services.stream().filter(service -> service.kind().equals(kind)).findFirst();
        var stopped = it.filter(service -> !service.state().equals("ACTIVE")).isPresent();
        if (!required.equals("STOPPED") && services.stream().anyMatch(service -> OWING.contains(service.state())))
            throw Refused.because("ARREARS_FIRST", "service", kind);
        switch (required) {
            case "ABSENT" -> { if (it.isPresent()) throw Refused.because("SERVICE_THERE_ALREADY", "service", kind); }
            case "STOPPED" -> { if (!stopped) throw Refused.because("SERVICE_NOT_STOPPED", "service", kind); }
            case "ACTIVE" -> { if (it.isEmpty() || stopped) throw Refused.because("SERVICE_NOT_ACTIVE", "service", kind); }
            default -> { if (it.isEmpty()) throw Refused.because("SERVICE_NOT_THERE", "service", kind); }
        }
    }
}
