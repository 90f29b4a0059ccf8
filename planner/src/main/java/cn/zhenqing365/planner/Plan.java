package cn.zhenqing365.planner;

import java.util.List;
import java.util.Optional;

/** Who goes where, when, and what nobody can do. */
public record Plan(List<Route> routes, List<LeftOut> leftOut, Score score) {

    /** One technician's day: leaves {@code start} minutes from the origin, is back at {@code end}. */
    public record Route(String technician, double start, double end, List<Stop> stops) {
        public List<String> visits() { return stops.stream().filter(it -> it.kind == Kind.VISIT).map(Stop::visit).toList(); }

        public double minutes() { return end - start; }
    }

    public enum Kind { VISIT, DEPOT, PAUSE }

    /**
     * One stop. {@code visit} is null at the depot and in a pause.
     *
     * @param latest the last moment this stop may begin without making it or a later one late
     * @param travel minutes on the way to it
     * @param late minutes after the end of the promised window, 0 when the promise is kept
     */
    public record Stop(Kind kind, String visit, double arrival, double begin, double end, double latest, double travel, double late) {
        /** Minutes this stop may slip. */
        public double slack() { return latest - begin; }
    }

    public record LeftOut(String visit, boolean promised, Sentence why) { }

    public Optional<Route> of(String technician) { return routes.stream().filter(it -> it.technician.equals(technician)).findFirst(); }

    public Optional<String> technicianOf(String visit) {
        return routes.stream().filter(it -> it.visits().contains(visit)).map(Route::technician).findFirst();
    }
}
