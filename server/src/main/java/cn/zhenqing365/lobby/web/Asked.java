package cn.zhenqing365.lobby.web;

import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.lobby.actions.Wish;
import cn.zhenqing365.lobby.model.Need;
import java.time.Instant;
import java.util.UUID;

/** A number asked for, as it comes over the line. {@code letter}, {@code seq} and {@code at}: given out of a kiosk's reserve. */
record Asked(String business, Need need, String phone, UUID householdId, Instant appointedAt, String letter, Integer seq, Instant at, String slip) {
    Wish wish() {
        var kept = letter == null || seq == null ? null : new Wish.Kept(letter, seq, at);
        return new Wish(business, need, phone == null || phone.isBlank() ? null : PhoneNumber.of(phone), householdId, appointedAt, kept, slip);
    }

    /** What anybody may ask without being known: neither a household nor an appointment. */
    Wish anonymous() {
        return new Wish(business, need == Need.APPOINTMENT ? Need.NONE : need, phone == null || phone.isBlank() ? null : PhoneNumber.of(phone), null, null,
                wish().kept(), slip);
    }
}
