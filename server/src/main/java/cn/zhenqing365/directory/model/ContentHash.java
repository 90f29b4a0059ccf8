package cn.zhenqing365.directory.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

/** The same for the same content of the same columns: a second import of a file finds it and changes nothing. */
final class ContentHash {
    private ContentHash() {}

    static ImportedHousehold on(ImportedHousehold it, Set<ImportField> fields) {
        return new ImportedHousehold(it.accountNo(), it.customerName(), it.phones(), it.town(), it.community(), it.building(), it.unit(),
                it.room(), it.areaCode(), it.nodeCode(), it.latitude(), it.longitude(), it.care(), it.services(), it.equipment(),
                of(fields + " " + it));
    }

    private static String of(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().withoutPadding().encodeToString(digest).substring(0, 24);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
