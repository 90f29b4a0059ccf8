package cn.zhenqing365.journal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;

/** An entry with what its seal is made of: {@code leaf} is the salted digest of the entry as it was sealed, also when its words are gone. */
record Sealed(JournalEntry entry, long block, String leaf, UUID erasedBy) {
    static final Comparator<Sealed> IN_ORDER = Comparator.comparingLong(Sealed::block).thenComparing(it -> it.entry().id().toString());

    static Sealed of(ResultSet row, JournalEntry entry) throws SQLException {
        var leaf = row.getString("leaf");
        return new Sealed(entry, row.getLong("block"), leaf == null ? leafOf(row.getString("salt"), entry) : leaf, row.getObject("erased_by", UUID.class));
    }

    JournalEntry withoutWords() {
        var it = entry;
        var name = it.byKind().equals("CUSTOMER") ? ErasableWords.FORGOTTEN : it.byName();
        return new JournalEntry(it.id(), it.what(), it.subjectKind(), it.subjectId(), it.threadId(), it.areaCode(), it.byKind(), it.byId(), name, it.channel(),
                it.happenedAt(), it.recordedAt(), ErasableWords.without(it.particulars()));
    }

    private static String leafOf(String salt, JournalEntry entry) {
        var sum = CanonicalEntry.sha256();
        sum.update(String.valueOf(salt).getBytes(StandardCharsets.US_ASCII));
        sum.update(CanonicalEntry.bytes(entry));
        return HexFormat.of().formatHex(sum.digest());
    }
}
