package cn.zhenqing365.planner;

import cn.zhenqing365.planner.roads.RoadNetwork;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Streets of a map, driven and drawn; threads may ask at the same time. */
public interface Roads extends AutoCloseable {
    /** One stretch of street. @param kind the class of OpenStreetMap: primary, residential … @param points latitude and longitude, WGS-84 */
    record Street(String name, String kind, List<Travel.Point> points) { }

    /**
     * Of an OpenStreetMap extract.
     *
     * @param folder where what was read is kept; it may not exist yet
     * @throws IllegalArgumentException when the extract cannot be read or holds no street a car may use
     */
    static Roads of(Path extract, Path folder) {
        return RoadNetwork.of(extract, folder);
    }

    /**
     * Driving minutes between all pairs; what lies off the map is taken from {@code otherwise}.
     *
     * @param known what was asked before for the same places, NaN where it was not; null: nothing
     */
    Travel travel(List<Travel.Point> places, Travel otherwise, Travel known);

    /** Every stretch of street that touches the rectangle, each once. */
    void streets(Travel.Point southWest, Travel.Point northEast, Consumer<Street> taker);

    @Override
    void close();
}
