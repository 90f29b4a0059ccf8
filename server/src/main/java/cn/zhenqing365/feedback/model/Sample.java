package cn.zhenqing365.feedback.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who is called back in one area and month ({@code domain.md} §13): every must case, one repair at least of each technician,
 * and by lot until the share of all closed repairs is reached, spread over technician × fault family. Closings are taken one
 * after the other, and the lot of a ticket depends on nothing but seed and ticket: whoever has the closings can draw again and
 * gets the same sample, however often and whenever it was drawn.
 */
public final class Sample {
    private static final class Stratum {
        final PriorityQueue<Closing> waiting;
        int closed;
        int taken;

        Stratum(Comparator<Closing> byLot) {
            waiting = new PriorityQueue<>(byLot);
        }
    }

    private final String seed;
    private final BigDecimal rate;
    private final Comparator<Closing> byLot;

    /** @param rate share of closed repairs, 0.20 by the published commitment */
    public Sample(String areaCode, YearMonth month, BigDecimal rate) {
        this.seed = areaCode + " " + month;
        this.rate = rate;
        this.byLot = Comparator.comparing(it -> lot(it.ticketId().toString()));
    }

    /** Area and month; written down with every case. */
    public String seed() {
        return seed;
    }

    public int quota(int closed) {
        return rate.multiply(BigDecimal.valueOf(closed)).setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /**
     * Who is to be called besides those drawn before; what was drawn stays drawn.
     *
     * @param closings all of the month so far, oldest first
     * @param unreachable those of {@code drawn} who do not count any more
     */
    public List<Closing> grow(List<Closing> closings, Set<UUID> drawn, Set<UUID> unreachable) {
        var in = new HashSet<>(drawn);
        var covered = new HashSet<UUID>();
        int counting = 0;
        for (var it : closings)
            if (in.contains(it.ticketId()) && !unreachable.contains(it.ticketId())) {
                covered.add(it.technicianId());
                counting++;
            }
        var strata = new TreeMap<String, Stratum>();
        var fresh = new ArrayList<Closing>();
        int seen = 0;
        for (var it : closings) {
            var stratum = strata.computeIfAbsent(it.stratum(), key -> new Stratum(byLot));
            stratum.closed++;
            seen++;
            if (in.contains(it.ticketId())) stratum.taken++;
            else if (it.mustReason() != null || (it.technicianId() != null && !covered.contains(it.technicianId()))) {
                take(it, stratum, in, covered, fresh);
                counting++;
            } else stratum.waiting.add(it);
            for (; counting < quota(seen); counting++) {
                var neediest = neediest(strata);
                if (neediest.isEmpty()) break;
                take(neediest.get().waiting.poll(), neediest.get(), in, covered, fresh);
            }
        }
        return fresh;
    }

    /** In place of one who was not reached in three calls: by lot from the same technician and family; none when all are drawn. */
    public Optional<Closing> replacement(Closing gone, List<Closing> closings, Set<UUID> drawn) {
        return closings.stream().filter(it -> it.stratum().equals(gone.stratum()) && !drawn.contains(it.ticketId())
                && !it.ticketId().equals(gone.ticketId())).min(byLot);
    }

    private static void take(Closing it, Stratum from, Set<UUID> in, Set<UUID> covered, List<Closing> fresh) {
        in.add(it.ticketId());
        covered.add(it.technicianId());
        from.taken++;
        fresh.add(it);
    }

    /** The stratum that is furthest behind its share; among equals the lot. */
    private Optional<Stratum> neediest(Map<String, Stratum> strata) {
        return strata.entrySet().stream().filter(it -> !it.getValue().waiting.isEmpty())
                .min(Comparator.comparing((Map.Entry<String, Stratum> it) -> behind(it.getValue())).reversed()
                        .thenComparing(it -> lot(it.getKey())))
                .map(Map.Entry::getValue);
    }

    private BigDecimal behind(Stratum it) {
        return rate.multiply(BigDecimal.valueOf(it.closed)).subtract(BigDecimal.valueOf(it.taken));
    }

    private String lot(String of) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((seed + "/" + of).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
