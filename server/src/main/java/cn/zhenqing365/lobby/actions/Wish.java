package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.lobby.model.Need;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody at the door wishes.
 *
 * @param phone who wishes to be told by text; may be null
 * @param slip one wish at a kiosk, the same when it is sent again with a number out of the reserve; may be null
 * @param kept a number a kiosk gave out of its reserve while the network was gone; null otherwise
 */
public record Wish(String business, Need need, PhoneNumber phone, UUID householdId, Instant appointedAt, Kept kept, String slip) {
    public record Kept(String letter, int seq, Instant at) {}
}
