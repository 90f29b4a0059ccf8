package cn.zhenqing365.town.phones;

import cn.zhenqing365.town.phones.Handsets.Phone;
import cn.zhenqing365.town.phones.Handsets.Text;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;

/** The centre: takes parts over SMPP, shows them on phones, sends receipts and replies back. {@link #main} runs it alone. */
public final class MessageCentre implements AutoCloseable {
    private static final int REMEMBERED = 200_000;
    private static final int[] REFUSALS = {SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RSUBMITFAIL, SMPPConstant.STAT_ESME_RINVDSTADR};
    private static final List<String> REFUSAL_WORDS = List.of("THROTTLED", "SUBMITFAIL", "INVDSTADR");

    private final Handsets handsets = new Handsets();
    private final Map<String, String> states = remembering();
    private final Map<String, Boolean> seen = remembering();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong numbers = new AtomicLong();
    private final Deque<Integer> drops = new ArrayDeque<>();
    private final Random chance = new Random(365);
    private final Clock clock;
    private final String prefix;
    private final Sessions sessions;
    private final Deliveries deliveries;
    private final PhonesApi api;
    private volatile Switches switches = Switches.FINE;

    /** @param smppPort and {@code httpPort}: 0 takes a free one */
    public MessageCentre(int smppPort, int httpPort, Clock clock) throws IOException {
        this.clock = clock;
        this.prefix = UUID.randomUUID().toString().substring(0, 8) + "-";
        this.sessions = new Sessions(smppPort, new Reception(this), () -> switches.down());
        this.deliveries = new Deliveries(sessions);
        this.api = new PhonesApi(this, httpPort);
    }

    public record Counts(long accepted, long duplicates, long refused, int sessions) {}

    /** As {@code ZQ_SMPP_URL} takes it. */
    public String smppUrl() {
        return "smpp://town:phones@127.0.0.1:" + sessions.port();
    }

    /** As {@code ZQ_PHONES_URL} takes it. */
    public String phonesUrl() {
        return "http://127.0.0.1:" + api.port();
    }

    public Switches switches() {
        return switches;
    }

    public void turn(Switches to) {
        switches = to;
        if (to.down()) sessions.drop();
    }

    /** The n-th submit from now is taken and never answered: every session is dropped instead; and so again the m-th after that. */
    public void dropAfter(Integer... submits) {
        synchronized (drops) {
            drops.clear();
            drops.addAll(List.of(submits));
        }
    }

    /** How many of the drops asked for are still to come. */
    public int dropsToCome() {
        synchronized (drops) {
            return drops.size();
        }
    }

    public Counts counts() {
        return new Counts(accepted.get(), duplicates.get(), refused.get(), sessions.count());
    }

    public List<Phone> phones() {
        return handsets.all();
    }

    public List<Text> texts(String phone) {
        return handsets.peek(phone);
    }

    List<Text> read(String phone) {
        return handsets.read(phone);
    }

    /** The owner of a phone answers. */
    public void reply(String phone, String text) {
        handsets.said(phone, text, clock.instant());
        var payloads = ShortText.payloadsOf(text, (int) numbers.incrementAndGet() & 0xff);
        for (var payload : payloads) deliveries.reply(nextId(), phone, payload, payloads.size() > 1);
    }

    String submitted(SubmitSm it) throws ProcessRequestException {
        var now = switches;
        if (now.refusePercent() > 0 && happens(now.refusePercent())) throw refusal(now.refuseWith());
        var phone = it.getDestAddress();
        var tag = it.getOptionalParameter(OptionalParameter.User_message_reference.class);
        var reference = tag == null ? null : (Short) tag.getValue();
        if (seen.put(phone + "/" + reference + "/" + Arrays.hashCode(it.getShortMessage()), true) != null) duplicates.incrementAndGet();
        accepted.incrementAndGet();
        var id = nextId();
        states.put(id, "ENROUTE");
        var part = ShortText.of(it.getShortMessage(), it.isUdhi(), it.getDataCoding());
        deliveries.later(now.delayMs(), () -> carry(id, phone, reference, part));
        if (lastBeforeDrop()) sessions.drop();
        return id;
    }

    private boolean lastBeforeDrop() {
        synchronized (drops) {
            if (drops.isEmpty()) return false;
            int left = drops.pop() - 1;
            if (left > 0) drops.push(left);
            return left == 0;
        }
    }

    private void carry(String id, String phone, Short reference, ShortText part) {
        var now = switches;
        boolean lost = now.lossPercent() > 0 && happens(now.lossPercent());
        boolean silent = lost && chance.nextBoolean();
        boolean reached = !lost && !now.off().contains(phone);
        if (reached) handsets.arrive(phone, part, reference == null ? 0 : (reference - part.part()) & 0xffff, clock.instant());
        states.put(id, reached ? "DELIVRD" : "UNDELIV");
        if (!silent) deliveries.receipt(id, phone, reference, reached ? "DELIVRD" : "UNDELIV");
    }

    /** DELIVRD, UNDELIV, ENROUTE, or null for an id we never gave. */
    String stateOf(String id) {
        return states.get(id);
    }

    private boolean happens(int percent) {
        return chance.nextInt(100) < percent;
    }

    private ProcessRequestException refusal(String word) {
        int number = (int) refused.getAndIncrement();
        int which = REFUSAL_WORDS.contains(word) ? REFUSAL_WORDS.indexOf(word) : number % REFUSALS.length;
        return new ProcessRequestException(REFUSAL_WORDS.get(which), REFUSALS[which]);
    }

    private String nextId() {
        return prefix + numbers.incrementAndGet();
    }

    private static <V> Map<String, V> remembering() {
        return Collections.synchronizedMap(new LinkedHashMap<String, V>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    @Override
    public void close() throws IOException {
        api.close();
        deliveries.close();
        sessions.close();
    }

    /** Arguments: SMPP port and HTTP port, both may be left out. */
    public static void main(String[] ports) throws Exception {
        var centre = new MessageCentre(ports.length > 0 ? Integer.parseInt(ports[0]) : 0,
                ports.length > 1 ? Integer.parseInt(ports[1]) : 0, Clock.systemUTC());
        System.out.println("ZQ_SMPP_URL=" + centre.smppUrl() + "\nZQ_PHONES_URL=" + centre.phonesUrl());
        new CountDownLatch(1).await();
    }
}
