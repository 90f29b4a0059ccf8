package cn.zhenqing365.dispatch.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * "When can someone come?"
 *
 * @param minutes the work is taken to last on site
 * @param windows best first: cheap for the route, likely to be kept, and soon; empty when nothing is free in the days offered
 * @param full days on which everything that may be promised is promised
 * @param forecast of the area: open work, and how long the team needs for it
 */
public record WindowsAnswer(int minutes, List<WindowOffer> windows, List<LocalDate> full, Forecast forecast) {
    /**
     * @param waitingMinutes open work on site and on the road
     * @param daysToClear of the team at work today; 0 when nobody works today
     */
    public record Forecast(String area, int waitingMinutes, double daysToClear) {}
}
