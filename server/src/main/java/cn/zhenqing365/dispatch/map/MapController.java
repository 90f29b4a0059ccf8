package cn.zhenqing365.dispatch.map;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The map below the day: outlines, names, streets. */
@RestController
class MapController {
    private final Maps maps;
    private final Streets streets;

    MapController(Maps maps, Streets streets) {
        this.maps = maps;
        this.streets = streets;
    }

    /** Of the areas the asker may see. */
    @GetMapping("/api/map")
    Maps.Facts facts() {
        return maps.facts(SignedIn.current()::sees);
    }

    /**
     * @param bbox west, south, east, north in degrees, WGS-84
     * @param detail every street, or only the roads that carry a town
     */
    @GetMapping("/api/map/streets")
    List<Streets.Stretch> streets(@RequestParam String bbox, @RequestParam(defaultValue = "false") boolean detail) {
        SignedIn.current();
        var at = degrees(bbox);
        return streets.within(at[0], at[1], at[2], at[3], detail);
    }

    private static double[] degrees(String bbox) {
        try {
            var at = Arrays.stream(bbox.split(",")).mapToDouble(Double::parseDouble).toArray();
            if (at.length == 4) return at;
        } catch (NumberFormatException unreadable) {
            // said below
        }
        throw Refused.because("MAP_TOO_WIDE");
    }
}
