package cn.zhenqing365.dispatch.plan.model;

import cn.zhenqing365.planner.Travel;
import java.util.List;

/** How one gets from place to place. */
public interface Ways {
    Ways STRAIGHT = (places, otherwise) -> otherwise;

    /** @param otherwise for the same places: straight lines with a detour, for whoever knows no streets */
    Travel between(List<Travel.Point> places, Travel otherwise);
}
