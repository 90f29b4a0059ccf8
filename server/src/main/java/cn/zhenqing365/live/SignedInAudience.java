package cn.zhenqing365.live;

import cn.zhenqing365.identity.SignedIn;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Staff who are signed in listen, each in their areas and in the language their browser asks for. */
@Component
class SignedInAudience implements Audience {
    @Override
    public Listener listening() {
        var staff = SignedIn.current();
        boolean english = Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
        return new Listener(staff.id(), staff.role().name(), staff.allAreas(), staff.areas(), english);
    }
}
