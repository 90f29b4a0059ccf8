package cn.zhenqing365.offer.model;

import cn.zhenqing365.directory.Equipment;
import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that may be offered, to whom and why.
 *
 * @param withService      the home has it and it runs
 * @param withProducts     parts of product names, one of which must be in that service; empty for any
 * @param orHdSet          the customer saying that there is an HD set at home counts as such a product
 * @param withoutService   whoever has it has what is offered
 * @param withoutEquipment parts of model names: whoever has such a device has what is offered
 * @param areas            where it can be received, {@code *} for everywhere; with {@code nodes} both must hold
 * @param nodes            optical nodes, empty for all
 * @param script           what is shown, step by step
 */
public record OfferRule(String code, String name, String nameEn, long centsPerMonth, String withService, List<String> withProducts, boolean orHdSet,
                        String withoutService, List<String> withoutEquipment, Set<String> areas, Set<String> nodes, String reason, String reasonEn,
                        List<String> script, List<String> scriptEn) {
    private static final Set<String> RUNNING = Set.of("ACTIVE", "OUNSTOP");

    /** Why this home should have it; empty when it has it, cannot receive it, or lacks what it builds on. */
    public Optional<Reason> fits(Household home, boolean saysHdSet) {
        var service = home.services().stream().filter(it -> it.kind().equals(withService) && RUNNING.contains(it.state())).findFirst();
        if (service.isEmpty() || !receives(home) || has(home)) return Optional.empty();
        boolean product = withProducts.isEmpty() || withProducts.stream().anyMatch(service.get().product()::contains);
        if (!product && !(orHdSet && saysHdSet)) return Optional.empty();
        return Optional.of(reason(home, service.get(), !product));
    }

    private boolean receives(Household home) {
        return (areas.isEmpty() || areas.contains("*") || areas.contains(home.areaCode())) && (nodes.isEmpty() || nodes.contains(home.nodeCode()));
    }

    private boolean has(Household home) {
        if (withoutService != null && home.services().stream().map(Service::kind).anyMatch(withoutService::equals)) return true;
        return home.equipment().stream().map(Equipment::model).anyMatch(model -> withoutEquipment.stream().anyMatch(model::contains));
    }

    private Reason reason(Household home, Service service, boolean said) {
        var box = home.equipment().stream().filter(it -> it.kind().equals("STB")).map(Equipment::model).findFirst().orElse("–");
        var zh = reason.replace("{product}", said ? service.product() + "(家有高清电视)" : service.product());
        var en = reasonEn.replace("{product}", said ? service.product() + " (HD set at home)" : service.product());
        return new Reason(filled(zh, home, box), filled(en, home, box));
    }

    private static String filled(String sentence, Household home, String box) {
        return sentence.replace("{box}", box).replace("{node}", home.nodeCode());
    }

    /** The sentence that is said, in both languages. */
    public record Reason(String zh, String en) {}
}
