package cn.zhenqing365.directory.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was typed into the one box, taken apart: 花园浜12-502 is a word and two numbers, 12幢 the number of a building.
 * Full-width letters count as plain ones and case does not matter; every other sign separates.
 * {@code account} is all of it without blanks, {@code compact} only its letters and digits.
 */
public record Asked(String account, String compact, List<Token> tokens) {
    private static final int LONGEST = 60;
    private static final Pattern TOKEN = Pattern.compile("(?<counted>\\d+)(?<unit>号楼|单元|幢|栋|座|楼|室|号(?!院))"
            + "|(?<word>[A-Z0-9]*\\p{IsHan}+)|(?<number>\\d+)|(?<letters>[A-Z]+)");

    /** Every address has these: alone they say nothing. */
    private static final Set<String> COUNTERS = Set.of("号楼", "单元", "幢", "栋", "楼", "室", "号");

    public enum Kind { WORD, NUMBER, LETTERS }

    /** {@code unit}: what the number counts (幢, 单元, 室), or empty. */
    public record Token(Kind kind, String text, String unit) {
        /** As a regular expression of the database: the whole number and not a part of one, with a unit of the same kind. */
        String exactly() {
            if (kind != Kind.NUMBER) return text;
            return "(?<![0-9])" + text + switch (unit) {
                case "幢", "栋", "座", "楼", "号楼" -> "(幢|栋|座|楼|号)";
                case "单元" -> "单元";
                case "室" -> "(室|号|$)";
                default -> "(?![0-9])";
            };
        }
    }

    public static Asked of(String q) {
        var plain = Normalizer.normalize(q == null ? "" : q, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).strip();
        if (plain.length() > LONGEST) plain = plain.substring(0, LONGEST);
        var tokens = new ArrayList<Token>();
        for (var found = TOKEN.matcher(plain); found.find(); ) if (!COUNTERS.contains(found.group())) tokens.add(token(found));
        return new Asked(plain.replaceAll("\\s", ""), plain.replaceFirst("^(\\+86|0086)", "").replaceAll("[^A-Z0-9\\p{IsHan}]", ""), List.copyOf(tokens));
    }

    private static Token token(Matcher found) {
        if (found.group("counted") != null) return new Token(Kind.NUMBER, found.group("counted"), found.group("unit"));
        if (found.group("word") != null) return new Token(Kind.WORD, found.group("word"), "");
        if (found.group("number") != null) return new Token(Kind.NUMBER, found.group("number"), "");
        return new Token(Kind.LETTERS, found.group("letters"), "");
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    public boolean isDigits() {
        return tokens.stream().allMatch(it -> it.kind == Kind.NUMBER && it.unit.isEmpty());
    }

    /** Latin letters, perhaps with numbers: an account, or pinyin. */
    public boolean isLatin() {
        return !compact.isEmpty() && compact.chars().allMatch(it -> it < 128);
    }

    public boolean isOneWord() {
        return tokens.size() == 1 && tokens.get(0).kind == Kind.WORD;
    }

    public boolean has(Kind kind) {
        return tokens.stream().anyMatch(it -> it.kind == kind);
    }

    /** The last number without a unit, of three digits at least: perhaps the end of a phone. Empty when there is none. */
    public String phoneTail() {
        return tokens.stream().filter(it -> it.kind == Kind.NUMBER && it.unit.isEmpty() && it.text.length() >= 3)
                .map(Token::text).reduce("", (one, next) -> next);
    }

    /** Every pair of neighbouring characters of the words and numbers; what the index of texts is asked for. */
    public List<String> bigrams() {
        return tokens.stream().filter(it -> it.kind != Kind.LETTERS).map(Token::text)
                .flatMap(it -> java.util.stream.IntStream.range(0, it.length() - 1).mapToObj(i -> it.substring(i, i + 2)))
                .distinct().toList();
    }

    /** All tokens in the order typed, anything between: %花园浜%12%502%. */
    public String ordered() {
        return tokens.stream().map(Token::text).collect(Collectors.joining("%", "%", "%"));
    }

    /** The same with whole numbers, as a regular expression. */
    public String orderedExactly() {
        return tokens.stream().map(Token::exactly).collect(Collectors.joining(".*"));
    }
}
