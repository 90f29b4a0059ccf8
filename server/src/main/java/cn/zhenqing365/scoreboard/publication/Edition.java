package cn.zhenqing365.scoreboard.publication;

import cn.zhenqing365.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A month as it was published, word for word and number for number; the figures of the day it was published, not of today. */
public record Edition(YearMonth month, int edition, Content content, String hash, String correction, Instant publishedAt, UUID publishedBy) {
    /** @param value as it was shown; null with {@code note} when it is not measured yet or nothing was counted */
    public record Result(String figure, String name, Double value, String unit, Double target, boolean lowIsGood, long n, Boolean met, String note) {}

    /** @param results of the figures the commitment is measured by; empty: not measured yet, and the page says so */
    public record Commitment(String id, String name, List<Result> results) {}

    public record Improvement(String title, String measure, String effect) {}

    public record Answer(String question, String answer) {}

    public record Content(String operator, List<Commitment> commitments, List<Result> results, List<Improvement> improvements, List<Answer> answers, String words) {}

    /** @param textHash SHA-256 of what was printed or read out */
    public record Record(UUID id, int edition, String medium, String outlet, LocalDate publishedOn, String textHash) {}

    /** Seven digits in a row may be a telephone, an account or an identity card; a date, a year or a figure is shorter. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("[0-9][0-9Xx -]{5,}[0-9Xx]");

    /** @throws Refused PERSONAL_DATA_IN_TEXT, TEXT_MISSING */
    public static String forTheStreet(String text) {
        if (text == null || text.isBlank()) throw Refused.because("TEXT_MISSING");
        var found = NUMBER_OF_A_PERSON.matcher(text);
        while (found.find()) if (found.group().chars().filter(Character::isDigit).count() >= 7) throw Refused.because("PERSONAL_DATA_IN_TEXT", "digits", found.group().substring(0, 3) + "…");
        return text.strip();
    }
}
