package cn.zhenqing365.planner;

import java.util.List;

/**
 * What to buy. Fewest missing channels first, then the lowest price.
 *
 * @param bought       codes of the packages to buy, in the order of the catalogue
 * @param cents        what they cost together per month, in cents; packages that are kept cost nothing here
 * @param extra        channels one gets with it without having wished them, kept packages not counted
 * @param notSold      wished channels no package holds
 * @param notTogether  wished channels that are sold, but not beside the others or beside what is kept
 * @param proven       no cheaper plan exists
 * @param atLeastCents no plan that misses as few costs less than this; {@code cents} when proven
 */
public record PackagePlan(List<String> bought, long cents, List<String> extra, List<String> notSold, List<String> notTogether,
                          boolean proven, long atLeastCents) {

    public int missing() {
        return notSold.size() + notTogether.size();
    }
}
