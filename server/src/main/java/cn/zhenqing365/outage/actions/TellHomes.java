package cn.zhenqing365.outage.actions;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.outage.store.FaultStore;
import cn.zhenqing365.outage.store.HomeStore;
import cn.zhenqing365.promise.Promises;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what is due to those concerned, a batch at a time; two homes of one number in a batch hear it once. The first text of a notice keeps CLK-26. */
@Component
public class TellHomes {
    private static final int BATCH = 200;
    private static final Duration COUNTED = Duration.ofDays(2);
    private final HomeStore homes;
    private final FaultStore faults;
    private final Households households;
    private final Messages messages;
    private final Promises promises;
    private final Clock clock;

    TellHomes(HomeStore homes, FaultStore faults, Households households, Messages messages, Promises promises, Clock clock) {
        this.homes = homes;
        this.faults = faults;
        this.households = households;
        this.messages = messages;
        this.promises = promises;
        this.clock = clock;
    }

    /** Safe on any number of nodes. @return how many homes were told; 0 when nothing is due */
    @Transactional
    public int tell() {
        var now = clock.instant();
        var due = homes.claim(now, BATCH);
        var phones = households.mainPhones(due.stream().map(HomeStore.Due::householdId).collect(Collectors.toSet()));
        var said = new HashSet<String>();
        var texts = new ArrayList<OutgoingText>();
        for (var it : due) {
            var phone = phones.getOrDefault(it.householdId(), "");
            var mobile = !phone.isEmpty() && PhoneNumber.of(phone).isMobile();
            var text = mobile ? new OutgoingText(Ids.at(now), phone, it.body(), "INTERRUPTION", it.causeId(), it.causeId(), false) : null;
            if (mobile && said.add(it.causeId() + phone + it.what())) texts.add(text);
            homes.said(it.id(), text == null ? null : text.id(), now);
        }
        var noticed = due.stream().filter(it -> it.what().equals("NOTICE")).map(HomeStore.Due::causeId).distinct().collect(Collectors.toMap(it -> it, it -> now));
        if (!noticed.isEmpty()) promises.keepThreads(noticed, Set.of("CLK-26"));
        messages.queue(now, texts.toArray(OutgoingText[]::new));
        return due.size();
    }

    /** Reports that are too old to count any more. */
    @Transactional
    public int forgetReports() {
        return faults.forgetReports(clock.instant().minus(COUNTED));
    }
}
