package cn.zhenqing365.territory;

import java.util.Optional;

/**
 * A card's number as it is printed and said on the phone: counted up, with a check digit (Luhn, ISO/IEC 7812-1) at its end, so that a
 * digit misheard or two swapped reach nobody instead of a stranger's household.
 */
public final class CardNumber {
    private CardNumber() {}

    /** 100234 is printed as 1002342. */
    public static String printed(long counted) {
        return counted + String.valueOf(check(String.valueOf(counted)));
    }

    /** Spaces and dashes do not matter; empty for what is no card's number. */
    public static Optional<Long> read(String said) {
        var digits = said == null ? "" : said.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{5,15}")) return Optional.empty();
        var counted = digits.substring(0, digits.length() - 1);
        return check(counted) == digits.charAt(digits.length() - 1) - '0' ? Optional.of(Long.parseLong(counted)) : Optional.empty();
    }

    private static int check(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (i % 2 == 0) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return (10 - sum % 10) % 10;
    }
}
