package cn.zhenqing365.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a module knows about one household ({@code domain.md} §4, Art 44–50): shown to the person concerned, and taken from them on
 * their wish. The rows that the law or the accounts need stay, without saying whose they were; what stays is told with its reason.
 */
public interface PersonalData {
    /**
     * A household, and everything by which a row can be found to speak of it.
     *
     * @param phones  every number it is known by, digits only
     * @param alone   those of them that no other household is known by: rows that say nothing but the number are theirs
     * @param threads what they asked of us, visits to them, their numbers in a hall: what {@link #threads} of all modules found
     */
    record Person(UUID householdId, String accountNo, String name, String address, Set<String> phones, Set<String> alone, Set<UUID> threads) {
        /** Known by its id and numbers alone. */
        public Person(UUID householdId, Set<String> phones) {
            this(householdId, null, null, null, phones, phones, Set.of());
        }

        public Person with(Set<UUID> found) {
            return new Person(householdId, accountNo, name, address, phones, alone, found);
        }

        /** What is theirs alone and ties words of others to them: numbers nobody else is known by, the whole address. Never a bare name: others bear it too. */
        public List<String> keys() {
            var keys = new ArrayList<>(alone);
            if (address != null && address.length() > 1) keys.add(address);
            return keys;
        }

        /** The words that name them in a row that is known to be about them by another key. */
        public List<String> words() {
            var words = new ArrayList<>(phones);
            for (var word : new String[] {address, name}) if (word != null && word.length() > 1) words.add(word);
            return words;
        }

        public String[] phonesArray() {
            return phones.toArray(String[]::new);
        }

        public String[] aloneArray() {
            return alone.toArray(String[]::new);
        }

        public UUID[] threadsArray() {
            return threads.toArray(UUID[]::new);
        }
    }

    /** What stays although it was asked to be forgotten, and the reason, in words for the person concerned. */
    record Kept(String what, String whatEn, String why, String whyEn) {}

    /** HOUSEHOLD TICKETS WORK_ORDERS TEXTS */
    String kind();

    /** Everything, by column, oldest first. */
    List<Map<String, Object>> copyOf(Person who);

    /** In the caller's transaction. @return rows that no longer say who */
    int erase(Person who);

    /** Subjects and threads of the journal that speak of them; asked before anything is erased. */
    default Set<UUID> threads(Person who) {
        return Set.of();
    }

    /** Numbers they were reached at that the directory may not know: a daughter's, a neighbour's. Digits only. */
    default Set<String> phones(Person who) {
        return Set.of();
    }

    /** Empty: all of it goes. */
    default List<Kept> kept() {
        return List.of();
    }
}
