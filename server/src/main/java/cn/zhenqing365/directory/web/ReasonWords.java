package cn.zhenqing365.directory.web;

import cn.zhenqing365.directory.model.ImportField;
import cn.zhenqing365.directory.model.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Why a row does not land, in the reader's language; {@code import/reasons_*.properties}. Chinese unless English is asked for. */
final class ReasonWords {
    private final Locale language;
    private final ResourceBundle words;

    ReasonWords(HttpServletRequest request) {
        boolean english = request.getHeader("Accept-Language") != null && "en".equals(request.getLocale().getLanguage());
        language = english ? Locale.ENGLISH : Locale.CHINESE;
        words = ResourceBundle.getBundle("import.reasons", language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String sentence(Reason reason) {
        return words.getString(reason.code()).replace("{field}", title(reason.field())).replace("{value}", reason.value());
    }

    String sentences(List<Reason> reasons) {
        return reasons.stream().map(this::sentence).collect(Collectors.joining(language == Locale.ENGLISH ? "; " : ";"));
    }

    String heading() {
        return words.getString("REASON_HEADING");
    }

    /** Our name of a field; a word that is none stays itself. */
    String title(String field) {
        return Arrays.stream(ImportField.values()).filter(it -> it.name().equals(field)).findFirst()
                .map(it -> language == Locale.ENGLISH ? it.englishTitle() : it.title()).orElse(field);
    }
}
