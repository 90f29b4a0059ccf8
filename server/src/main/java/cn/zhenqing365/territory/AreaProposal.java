package cn.zhenqing365.territory;

import cn.zhenqing365.kernel.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A partition of the communities that was proposed.
 *
 * @param months      of tickets that were counted as work
 * @param reason      of whoever decided; of a lapsed one the community that was not where it had been
 * @param effectiveAt when an accepted one takes effect; null before it is accepted
 * @param appliedAt   when the communities went over; null while it waits for its day
 */
public record AreaProposal(UUID id, String askedBy, Instant askedAt, int months, State state, Content content, String decidedBy, Instant decidedAt, String reason,
                           Instant effectiveAt, Instant appliedAt) {
    /** LAPSED: on its day a community was not where the proposal found it, and nothing moved. */
    public enum State { PROPOSED, ACCEPTED, REJECTED, WITHDRAWN, LAPSED }

    /** Every community with what it is today and what it would be. @param work tickets counted */
    public record Place(String area, String community, GeoPoint at, int households, int work, String proposed) {}

    /** @param percent of the mean work of an area; {@code metres} the mean way from the middle of its work */
    public record OfArea(String area, int communities, double work, double percent, GeoPoint middle, double metres, boolean inOnePiece) {}

    /** @param widest work of the area with the most, in percent of the mean; {@code metres} the mean way of a visit; {@code scattered} areas in several pieces */
    public record Measures(double widest, double least, double metres, int scattered, List<OfArea> areas) {}

    /** @param why in Chinese, {@code whyEn} in English */
    public record Move(String community, String from, String to, int work, String why, String whyEn) {}

    public record Content(List<Place> places, Measures now, Measures then, List<Move> moves) {}
}
