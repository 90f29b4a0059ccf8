package cn.zhenqing365.directory.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one file row by row: each may land or says everything that is wrong with it at once. Remembers what the file has used. */
public final class RowCheck {

    private final ColumnMapping mapping;
    private final RowReader reader;
    private final Seen accounts = new Seen();
    private final Seen serials = new Seen();

    public RowCheck(ColumnMapping mapping, Set<String> areas) {
        this.mapping = mapping;
        this.reader = new RowReader(mapping, areas);
    }

    /** One of both: a household that may land, or the reasons why not. */
    public record Checked(int row, List<String> cells, ImportedHousehold household, List<Reason> reasons) {
        public boolean isGood() {
            return reasons.isEmpty();
        }

        /** It reads well and is not taken all the same: of a row nobody may keep, only the account number is. */
        public Checked withoutWords(String code) {
            var account = household.accountNo();
            return new Checked(row, cells.stream().map(it -> it.strip().equals(account) ? it : "").toList(), null, List.of(Reason.of(code, ImportField.ACCOUNT, account)));
        }
    }

    /** @param row as the spreadsheet numbers it */
    public Checked check(int row, List<String> cells) {
        var reasons = new ArrayList<Reason>();
        for (var field : mapping.fields()) {
            var written = mapping.value(cells, field);
            if (written.isEmpty() && !field.mayBeEmpty()) reasons.add(Reason.of("MISSING", field, ""));
            if (written.length() > field.longest()) reasons.add(Reason.of("TOO_LONG", field, field.longest()));
        }
        if (!reasons.isEmpty()) return new Checked(row, cells, null, reasons);
        var household = reader.read(cells, reasons);
        if (reasons.isEmpty()) claim(household, row, reasons);
        return new Checked(row, cells, reasons.isEmpty() ? household : null, reasons);
    }

    /** A bad row claims nothing: a later good one with its account may land. */
    private void claim(ImportedHousehold household, int row, List<Reason> reasons) {
        int first = accounts.firstUse(household.accountNo(), row);
        if (first != 0) {
            reasons.add(Reason.of("DUPLICATE_ACCOUNT", ImportField.ACCOUNT, first));
            return;
        }
        for (var device : household.equipment()) {
            int used = serials.firstUse(device.serial(), row);
            if (used != 0) reasons.add(new Reason("DUPLICATE_SERIAL", device.serial(), String.valueOf(used)));
        }
    }
}
