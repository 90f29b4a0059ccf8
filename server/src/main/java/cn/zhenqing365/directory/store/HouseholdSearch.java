package cn.zhenqing365.directory.store;

import cn.zhenqing365.directory.HouseholdLine;
import cn.zhenqing365.directory.model.Asked;
import cn.zhenqing365.directory.model.Asked.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Repository;

/**
 * One box, several ways to a household, the surest first; a way is asked only while there is room left. Each way is one index
 * and stops at the limit, so no question reads the whole table however common its word ({@code bench/search}).
 */
@Repository
public class HouseholdSearch {
    /** What is ranked among; a word so common that more match is not made better by sorting them all. */
    private static final int CANDIDATES = 300;
    private static final String TEXT = "(h.customer_name || ' ' || h.address)";
    private static final String GRAMS = "bigrams(h.customer_name || ' ' || h.address) @> string_to_array(:grams, ' ')";
    private static final String PHONES = "household_phone p join household h on h.id = p.household_id";

    private final SearchWays ways;

    HouseholdSearch(SearchWays ways) {
        this.ways = ways;
    }

    public List<HouseholdLine> find(Asked asked, Set<String> areasOrNull, int limit) {
        var found = new Found(limit);
        if (asked.isEmpty()) return List.of();
        if (asked.isDigits()) byDigits(asked, areasOrNull, limit, found);
        else if (asked.isLatin()) byLetters(asked, areasOrNull, limit, found);
        else byChinese(asked, areasOrNull, limit, found);
        return found.lines();
    }

    private void byDigits(Asked asked, Set<String> areas, int limit, Found found) {
        var q = asked.compact();
        if (q.length() >= 5) {
            found.add(ways.named("PHONE").from(PHONES).where("p.phone = :q").with("q", q).order("h.account_no").in(areas, limit));
            found.add(account(asked, areas, limit));
            found.add(serial(asked, areas, limit));
        }
        if (!found.isFull() && q.length() >= 3)
            found.addInTurn(List.of(
                    ways.named("PHONE").from(PHONES).beginning("p.phone", q).in(areas, limit),
                    ways.named("PHONE").from(PHONES).beginning("reverse(p.phone)", new StringBuilder(q).reverse().toString()).in(areas, limit),
                    ways.named("ACCOUNT").beginning("h.account_no", asked.account()).in(areas, limit)));
        if (!found.isFull() && (q.length() < 6 || asked.tokens().size() > 1)) byText(asked, areas, limit, found);
    }

    private void byLetters(Asked asked, Set<String> areas, int limit, Found found) {
        var q = asked.compact();
        var small = q.toLowerCase(Locale.ROOT);
        if (asked.has(Kind.NUMBER)) {
            found.add(account(asked, areas, limit));
            found.add(serial(asked, areas, limit));
            if (!found.isFull()) found.add(ways.named("ACCOUNT").beginning("h.account_no", asked.account()).in(areas, limit));
        }
        if (found.isFull()) return;
        found.addInTurn(List.of(
                ways.named("PINYIN").beginning("h.initials", small).in(areas, limit),
                ways.named("ADDRESS").beginningThen("h.address_initials", asked, true).in(areas, limit),
                ways.named("PINYIN").beginning("h.pinyin", small).in(areas, limit),
                ways.named("ADDRESS").beginningThen("h.address_pinyin", asked, true).in(areas, limit)));
        if (found.isFull() || !asked.has(Kind.NUMBER)) return;
        found.addInTurn(List.of(
                ways.named("ADDRESS").beginningThen("h.address_initials", asked, false).in(areas, limit),
                ways.named("ADDRESS").beginningThen("h.address_pinyin", asked, false).in(areas, limit)));
    }

    private void byChinese(Asked asked, Set<String> areas, int limit, Found found) {
        if (asked.isOneWord()) found.add(ways.named("NAME").beginning("h.customer_name", asked.compact()).in(areas, limit));
        byText(asked, areas, limit, found);
        if (!found.isEmpty() || asked.tokens().size() == 1) return;
        if (!asked.phoneTail().isEmpty()) {
            var tail = new StringBuilder(asked.phoneTail()).reverse().toString();
            found.add(each(ways.named("PHONE").from(PHONES).beginning("reverse(p.phone)", tail), asked, asked.phoneTail()).in(areas, limit));
        }
        if (found.isEmpty() && !asked.bigrams().isEmpty())
            found.add(each(ways.named("ADDRESS").where(GRAMS).with("grams", String.join(" ", asked.bigrams())), asked, "").in(areas, limit));
    }

    /** Names and addresses by any two characters: first whole numbers, then numbers half typed. Shorter is nearer. */
    private void byText(Asked asked, Set<String> areas, int limit, Found found) {
        if (asked.bigrams().isEmpty()) return;
        for (boolean exactly : asked.has(Kind.NUMBER) ? new boolean[] {true, false} : new boolean[] {false}) {
            if (found.isFull()) return;
            found.add(ways.named("ADDRESS").where(GRAMS).with("grams", String.join(" ", asked.bigrams()))
                    .where(TEXT + " like :ordered").with("ordered", asked.ordered())
                    .where(exactly ? TEXT + " ~ :exactly" : null).with("exactly", asked.orderedExactly())
                    .nearestOf(CANDIDATES).in(areas, limit));
        }
    }

    /** All words, in any order, wherever they fit. */
    private static Way each(Way way, Asked asked, String phoneTail) {
        int number = 0;
        for (var token : asked.tokens()) {
            var name = "t" + number++;
            if (token.kind() == Kind.NUMBER && token.text().equals(phoneTail)) continue;
            if (token.kind() == Kind.LETTERS)
                way.where("(h.initials like :" + name + " or h.pinyin like :" + name + " or h.address_initials like :" + name + ")")
                        .with(name, token.text().toLowerCase(Locale.ROOT) + "%");
            else if (token.text().length() == 1 && token.kind() == Kind.WORD) way.where("h.customer_name like :" + name).with(name, token.text() + "%");
            else way.where(TEXT + " like :" + name).with(name, "%" + token.text() + "%");
        }
        return way;
    }

    private List<HouseholdLine> account(Asked asked, Set<String> areas, int limit) {
        return ways.named("ACCOUNT").where("h.account_no = :q").with("q", asked.account()).in(areas, limit);
    }

    private List<HouseholdLine> serial(Asked asked, Set<String> areas, int limit) {
        return ways.named("SERIAL").from("equipment e join household h on h.id = e.household_id")
                .where("e.serial = :q").with("q", asked.account()).in(areas, limit);
    }
}
