package cn.zhenqing365.town.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Links of the history and keys of the halls: the same for the same password hash, and for nobody else to guess, for they open doors. */
public record Secret(String passwordHash) {
    private static final char[] BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();

    public String token(UUID of) {
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest((passwordHash + of).getBytes(StandardCharsets.UTF_8));
            var word = new StringBuilder(16);
            for (int i = 0; i < 16; i++) word.append(BASE62[Math.floorMod(sum[i] << 8 | sum[i + 16] & 255, 62)]);
            return word.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
