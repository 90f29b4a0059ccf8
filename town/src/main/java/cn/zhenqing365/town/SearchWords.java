package cn.zhenqing365.town;

/**
 * What a household is found by when Latin keys are typed: the columns {@code pinyin}, {@code initials},
 * {@code address_pinyin} and {@code address_initials} of the table {@code household}. Whoever writes a household fills them from
 * here. Addresses begin at the community, because nobody types the town first: 花园浜12幢2单元502室 is hyb12z2dy502s.
 */
public record SearchWords(String pinyin, String initials, String addressPinyin, String addressInitials) {
    public static SearchWords of(String customerName, String community, String building, String unit, String room) {
        var rest = building + unit + room;
        return new SearchWords(Pinyin.ofName(customerName), Pinyin.initialsOfName(customerName),
                Pinyin.of(community) + Pinyin.of(rest), Pinyin.initials(community) + Pinyin.initials(rest));
    }
}
