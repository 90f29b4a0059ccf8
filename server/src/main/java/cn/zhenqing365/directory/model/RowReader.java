package cn.zhenqing365.directory.model;

import cn.zhenqing365.directory.model.ImportedHousehold.Device;
import cn.zhenqing365.directory.model.ImportedHousehold.Subscription;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Refused;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The cells of one row as a household; says whatever cannot be read. */
final class RowReader {
    private static final Pattern ACCOUNT = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,31}");
    private static final Pattern BETWEEN = Pattern.compile("[;,/|\\uFF1B\\uFF0C、\\s]+");

    private final ColumnMapping mapping;
    private final Set<String> areas;

    RowReader(ColumnMapping mapping, Set<String> areas) {
        this.mapping = mapping;
        this.areas = areas;
    }

    ImportedHousehold read(List<String> cells, List<Reason> reasons) {
        var account = text(cells, ImportField.ACCOUNT).replaceAll("\\s", "");
        if (!ACCOUNT.matcher(account).matches()) reasons.add(Reason.of("MALFORMED_ACCOUNT", ImportField.ACCOUNT, account));
        var area = text(cells, ImportField.AREA);
        if (!areas.contains(area)) reasons.add(Reason.of("UNKNOWN_AREA", ImportField.AREA, area));
        var household = new ImportedHousehold(account, mapping.value(cells, ImportField.NAME), phones(cells, reasons),
                text(cells, ImportField.TOWN), text(cells, ImportField.COMMUNITY), counted(cells, ImportField.BUILDING, "幢"),
                counted(cells, ImportField.UNIT, "单元"), counted(cells, ImportField.ROOM, "室"), area, text(cells, ImportField.NODE),
                degrees(cells, ImportField.LATITUDE, 3, 54, reasons), degrees(cells, ImportField.LONGITUDE, 73, 136, reasons),
                care(cells, reasons), services(cells, reasons), equipment(cells), "");
        if ((household.latitude() == 0) != (household.longitude() == 0) && reasons.isEmpty())
            reasons.add(Reason.of("BAD_COORDINATES", ImportField.LONGITUDE, mapping.value(cells, ImportField.LONGITUDE)));
        return ContentHash.on(household, mapping.fields());
    }

    private List<String> phones(List<String> cells, List<Reason> reasons) {
        var phones = new ArrayList<String>();
        phone(mapping.value(cells, ImportField.PHONE), ImportField.PHONE, phones, reasons);
        for (var other : mapping.value(cells, ImportField.OTHER_PHONES).split("[;,/|\\uFF1B\\uFF0C、]+"))
            if (!other.isBlank()) phone(other, ImportField.OTHER_PHONES, phones, reasons);
        return phones;
    }

    private static void phone(String written, ImportField field, List<String> phones, List<Reason> reasons) {
        try {
            var digits = PhoneNumber.of(Normalizer.normalize(written, Normalizer.Form.NFKC)).digits();
            if (!phones.contains(digits)) phones.add(digits);
        } catch (Refused malformed) {
            reasons.add(Reason.of("MALFORMED_PHONE", field, written));
        }
    }

    private double degrees(List<String> cells, ImportField field, double least, double most, List<Reason> reasons) {
        var written = mapping.value(cells, field);
        if (written.isEmpty()) return 0;
        try {
            double degrees = Double.parseDouble(written);
            if (degrees >= least && degrees <= most) return degrees;
        } catch (NumberFormatException notANumber) {
            // said below, like a number out of range
        }
        reasons.add(Reason.of("BAD_COORDINATES", field, written));
        return 0;
    }

    private Set<String> care(List<String> cells, List<Reason> reasons) {
        var care = new TreeSet<String>();
        for (var word : BETWEEN.split(mapping.value(cells, ImportField.CARE)))
            if (!word.isEmpty())
                Vocabulary.care(word).ifPresentOrElse(care::add, () -> reasons.add(Reason.of("UNKNOWN_CARE", ImportField.CARE, word)));
        return care;
    }

    private List<Subscription> services(List<String> cells, List<Reason> reasons) {
        var services = new ArrayList<Subscription>();
        service("TV", ImportField.TV_PRODUCT, ImportField.TV_STATE, cells, services, reasons);
        service("BROADBAND", ImportField.BROADBAND_PRODUCT, ImportField.BROADBAND_STATE, cells, services, reasons);
        return services;
    }

    private void service(String kind, ImportField productField, ImportField stateField, List<String> cells,
                         List<Subscription> services, List<Reason> reasons) {
        var product = mapping.value(cells, productField);
        var written = mapping.value(cells, stateField);
        var state = Vocabulary.state(written);
        if (state.isEmpty()) reasons.add(Reason.of("UNKNOWN_STATE", stateField, written));
        else if (!product.isEmpty()) services.add(new Subscription(kind, product, state.get()));
        else if (!written.isEmpty()) reasons.add(Reason.of("PRODUCT_MISSING", productField, written));
    }

    private List<Device> equipment(List<String> cells) {
        var devices = new ArrayList<Device>();
        devices("STB", ImportField.SET_TOP_BOX, cells, devices);
        devices("CARD", ImportField.CARD, cells, devices);
        devices("CM", ImportField.CABLE_MODEM, cells, devices);
        devices("ONU", ImportField.ONU, cells, devices);
        return devices;
    }

    /** "C5800:SN0001" is a model and a serial, "SN0001" a serial; several are set apart. */
    private void devices(String kind, ImportField field, List<String> cells, List<Device> devices) {
        for (var written : BETWEEN.split(text(cells, field))) {
            if (written.isEmpty()) continue;
            int colon = written.lastIndexOf(':');
            devices.add(new Device(kind, colon < 0 ? "" : written.substring(0, colon), written.substring(colon + 1)));
        }
    }

    /** 12 of a building is 12幢; what already says it stays. */
    private String counted(List<String> cells, ImportField field, String unit) {
        var written = text(cells, field);
        return !written.isEmpty() && written.chars().allMatch(Character::isDigit) ? written + unit : written;
    }

    private String text(List<String> cells, ImportField field) {
        return Normalizer.normalize(mapping.value(cells, field), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }
}
