package cn.zhenqing365.offer.model;

import cn.zhenqing365.directory.Equipment;
import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.Service;
import cn.zhenqing365.kernel.Refusal;
import java.util.Collection;
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
    private static final Set<String> SERVICES = Set.of("TV", "BROADBAND");
    private static final int LONGEST_NAME = 60, LONGEST_REASON = 300, MOST_STEPS = 12, LONGEST_STEP = 120, MOST_NAMED = 50;
    private static final long DEAREST = 1_000_000;

    public OfferRule {
        withProducts = withProducts == null ? List.of() : List.copyOf(withProducts);
        withoutEquipment = withoutEquipment == null ? List.of() : List.copyOf(withoutEquipment);
        areas = areas == null ? Set.of() : Set.copyOf(areas);
        nodes = nodes == null ? Set.of() : Set.copyOf(nodes);
        script = script == null ? List.of() : List.copyOf(script);
        scriptEn = scriptEn == null ? List.of() : List.copyOf(scriptEn);
    }

    /** What cannot be so; a reason is one sentence that is said to a customer, so it is needed in both languages. */
    Optional<Refusal> complaint() {
        if (unsaid(name, LONGEST_NAME)) return OfferRules.wrong(code, "name", "1–" + LONGEST_NAME);
        if (unsaid(nameEn, LONGEST_NAME)) return OfferRules.wrong(code, "nameEn", "1–" + LONGEST_NAME);
        if (centsPerMonth < 0 || centsPerMonth > DEAREST) return OfferRules.wrong(code, "centsPerMonth", "0–" + DEAREST / 100);
        if (withService == null || !SERVICES.contains(withService)) return OfferRules.wrong(code, "withService", "TV, BROADBAND");
        if (withoutService != null && !SERVICES.contains(withoutService)) return OfferRules.wrong(code, "withoutService", "TV, BROADBAND");
        if (unsaid(reason, LONGEST_REASON)) return OfferRules.wrong(code, "reason", "1–" + LONGEST_REASON);
        if (unsaid(reasonEn, LONGEST_REASON)) return OfferRules.wrong(code, "reasonEn", "1–" + LONGEST_REASON);
        if (tooMuch(script, MOST_STEPS)) return OfferRules.wrong(code, "script", "0–" + MOST_STEPS + " × 1–" + LONGEST_STEP);
        if (tooMuch(scriptEn, MOST_STEPS)) return OfferRules.wrong(code, "scriptEn", "0–" + MOST_STEPS + " × 1–" + LONGEST_STEP);
        if (tooMuch(withProducts, MOST_NAMED)) return OfferRules.wrong(code, "withProducts", "0–" + MOST_NAMED);
        if (tooMuch(withoutEquipment, MOST_NAMED)) return OfferRules.wrong(code, "withoutEquipment", "0–" + MOST_NAMED);
        if (tooMuch(nodes, MOST_NAMED)) return OfferRules.wrong(code, "nodes", "0–" + MOST_NAMED);
        return Optional.empty();
    }

    private static boolean unsaid(String text, int longest) {
        return text == null || text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0;
    }

    private static boolean tooMuch(Collection<String> given, int most) {
        return given.size() > most || given.stream().anyMatch(it -> unsaid(it, LONGEST_STEP));
    }

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
