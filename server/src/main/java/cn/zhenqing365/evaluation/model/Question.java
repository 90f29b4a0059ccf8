package cn.zhenqing365.evaluation.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A question of the bank.
 *
 * @param posts whom it is for; empty: everybody
 * @param options A, B, C … in their order; of a judgement none
 * @param answer letters in their order (A, ACD); Y or N of a judgement
 */
public record Question(UUID id, String code, Kind kind, Set<Post> posts, String topic, String stem, List<String> options, String answer) {
    /** 单选 多选 判断. */
    public enum Kind { SINGLE, MULTIPLE, JUDGEMENT }

    private static final int MOST_OPTIONS = 8;

    /** What is wrong with it: NO_CODE, NO_STEM, FEW_OPTIONS, MANY_OPTIONS, EMPTY_OPTION, BAD_ANSWER; null when it can be asked. */
    public String fault() {
        if (code == null || code.isBlank()) return "NO_CODE";
        if (stem == null || stem.isBlank()) return "NO_STEM";
        if (kind == Kind.JUDGEMENT) return !options.isEmpty() ? "MANY_OPTIONS" : Set.of("Y", "N").contains(answer) ? null : "BAD_ANSWER";
        if (options.size() < 2) return "FEW_OPTIONS";
        if (options.size() > MOST_OPTIONS) return "MANY_OPTIONS";
        if (options.stream().anyMatch(String::isBlank)) return "EMPTY_OPTION";
        var letters = letters(answer);
        var wrong = letters.isEmpty() || !letters.equals(answer) || letters.chars().anyMatch(it -> it - 'A' >= options.size()) || kind == Kind.SINGLE && letters.length() != 1
                || kind == Kind.MULTIPLE && letters.length() < 2;
        return wrong ? "BAD_ANSWER" : null;
    }

    /** Letters of an answer as the bank keeps them: each once, in their order. */
    public static String letters(String said) {
        var each = new TreeSet<Character>();
        for (char it : String.valueOf(said).toUpperCase().toCharArray()) if (it >= 'A' && it <= 'Z') each.add(it);
        var all = new StringBuilder();
        each.forEach(all::append);
        return all.toString();
    }
}
