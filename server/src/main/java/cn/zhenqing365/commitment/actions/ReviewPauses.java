package cn.zhenqing365.commitment.actions;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.promise.PauseReviews;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The review list with the numbers people say. */
@Component
public class ReviewPauses {
    /** @param ticketNumber null when the thread is no ticket */
    public record Line(@JsonUnwrapped PauseReviews.Review review, String ticketNumber) {}

    private final PauseReviews reviews;
    private final Tickets tickets;
    private final Clock clock;

    ReviewPauses(PauseReviews reviews, Tickets tickets, Clock clock) {
        this.reviews = reviews;
        this.tickets = tickets;
        this.clock = clock;
    }

    public List<Line> list(Collection<String> areas) {
        var found = reviews.list(areas, clock.instant());
        var threads = found.stream().map(PauseReviews.Review::threadId).collect(Collectors.toCollection(LinkedHashSet::new));
        var numbers = tickets.lines(threads).stream().collect(Collectors.toMap(TicketLine::id, TicketLine::number));
        return found.stream().map(it -> new Line(it, numbers.get(it.threadId()))).toList();
    }

    public void decide(UUID pauseId, String decision, String note, Collection<String> areas, Actor by) {
        reviews.decide(pauseId, decision, note, areas, by, clock.instant());
    }
}
