package cn.zhenqing365.planner;

import java.util.List;
import java.util.Map;

/**
 * A partition of the communities, beside what it is now.
 *
 * @param areaOf by community
 * @param moves  communities that would get another area, the most work first, with the reason of each
 */
public record Partition(Map<String, String> areaOf, Measures now, Measures then, List<Move> moves) {
    /**
     * @param widest    work of the area with the most, in percent of the mean; {@code least} of the one with the least
     * @param metres    mean way from the middle of the area to a visit
     * @param scattered areas that are not in one piece
     */
    public record Measures(double widest, double least, double metres, int scattered, List<OfArea> areas) {}

    /** @param percent of the mean work; @param x the middle of the work, in metres as the places are; {@code metres} the mean way from there */
    public record OfArea(String area, int communities, double work, double percent, double x, double y, double metres, boolean inOnePiece) {}

    public record Move(String community, String name, double work, String from, String to, Sentence why) {}
}
