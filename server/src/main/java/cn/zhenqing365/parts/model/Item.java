package cn.zhenqing365.parts.model;

import java.util.List;

/**
 * One line of the catalogue.
 *
 * @param unit    只 台 米 …; empty in English where a number alone is said
 * @param also    other names under which fault list and technicians know it
 * @param serial  each piece has a number of its own that matters: boxes, cards, modems
 * @param minimum fewer than this on a van and it is on the replenishment list; 0 for what is fetched when needed
 * @param target  what the van is filled up to
 * @param perJob  what one job that may need it takes along
 * @param usedBy  causes (when something was replaced) and jobs that take one even when nobody wrote it down
 */
public record Item(String code, String name, String nameEn, String unit, String unitEn, List<String> also, boolean serial, int minimum, int target, int perJob,
                   List<String> usedBy) {
    public Item {
        also = also == null ? List.of() : List.copyOf(also);
        usedBy = usedBy == null ? List.of() : List.copyOf(usedBy);
    }

    boolean isCalled(String words) {
        return code.equals(words) || name.equals(words) || also.contains(words);
    }
}
