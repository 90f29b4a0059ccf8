package cn.zhenqing365.directory.model;

/**
 * Why a row does not land. {@code field} is an {@link ImportField} or empty; {@code value} what was written, or what the sentence needs.
 * Codes are the keys of {@code import/reasons_*.properties}.
 */
public record Reason(String code, String field, String value) {
    static Reason of(String code, ImportField field, Object value) {
        var written = String.valueOf(value);
        return new Reason(code, field.name(), written.length() > 40 ? written.substring(0, 40) + "…" : written);
    }
}
