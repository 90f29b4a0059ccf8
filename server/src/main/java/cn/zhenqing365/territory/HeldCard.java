package cn.zhenqing365.territory;

import java.time.Instant;
import java.util.UUID;

/**
 * A card that is out there, with the name it was made with.
 *
 * @param token the word behind its QR code; null for a card that was only said by text before cards had numbers
 */
public record HeldCard(UUID id, long no, String token, UUID householdId, String areaCode, UUID managerId, String how, Instant issuedAt) {
    public String number() {
        return CardNumber.printed(no);
    }
}
