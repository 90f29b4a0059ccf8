package cn.zhenqing365.audit.actions;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By what a person concerned is found: the household, its numbers and those nobody else is known by, and whatever each module knows of them as a thread of its own. */
@Component
class Persons {
    private final Households households;
    private final List<PersonalData> kinds;

    Persons(Households households, List<PersonalData> kinds) {
        this.households = households;
        this.kinds = kinds;
    }

    /** A number another household is known by too is not theirs alone: what says nothing but the number is left to the other. */
    PersonalData.Person of(Household it) {
        var phones = Set.copyOf(it.phones());
        var alone = phones.stream().filter(phone -> households.byPhone(phone).stream().allMatch(home -> home.id().equals(it.id()))).collect(Collectors.toSet());
        var known = new PersonalData.Person(it.id(), it.accountNo(), it.customerName(), it.address(), phones, alone, Set.of());
        var also = kinds.stream().flatMap(kind -> kind.phones(known).stream()).filter(phone -> households.byPhone(phone).isEmpty()).collect(Collectors.toSet());
        var who = new PersonalData.Person(it.id(), it.accountNo(), it.customerName(), it.address(), both(phones, also), both(alone, also), Set.of());
        return who.with(kinds.stream().flatMap(kind -> kind.threads(who).stream()).collect(Collectors.toSet()));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    /** What the journal knows them by. */
    static Set<UUID> subjects(PersonalData.Person who) {
        return Stream.concat(who.threads().stream(), Stream.of(who.householdId())).collect(Collectors.toSet());
    }
}
