package cn.zhenqing365.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A telephone number as people write it in China: a mobile of eleven digits, or a land line with or without area code.
 * Kept as digits; a phone is a string, never a number. {@code domain.md} §4 gives the masked form.
 */
public record PhoneNumber(@JsonValue String digits) {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LAND_LINE = Pattern.compile("(0\\d{2,3})?[2-9]\\d{6,7}");
    private static final Pattern SHORT = Pattern.compile("9\\d{4,5}|1\\d{4}");

    public PhoneNumber {
        if (!(MOBILE.matcher(digits).matches() || LAND_LINE.matcher(digits).matches() || SHORT.matcher(digits).matches()))
            throw new Refused(Refusal.of("MALFORMED_PHONE", "value", digits.length() > 20 ? digits.substring(0, 20) : digits));
    }

    /** Takes "+86 137-1234 5678" as well as "13712345678". @throws Refused MALFORMED_PHONE */
    @JsonCreator
    public static PhoneNumber of(String written) {
        var digits = written == null ? "" : written.strip().replaceAll("[\\s\\-()()]", "");
        if (digits.startsWith("+86")) digits = digits.substring(3);
        else if (digits.startsWith("0086")) digits = digits.substring(4);
        return new PhoneNumber(digits);
    }

    public boolean isMobile() {
        return MOBILE.matcher(digits).matches();
    }

    /** 137****5678. */
    public String masked() {
        return mask(digits);
    }

    public static String mask(String digits) {
        if (digits == null || digits.length() < 7) return "****";
        return digits.substring(0, 3) + "*".repeat(digits.length() - 7) + digits.substring(digits.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
