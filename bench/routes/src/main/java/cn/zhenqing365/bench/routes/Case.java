package cn.zhenqing365.bench.routes;

import cn.zhenqing365.planner.search.Instance;

/** One instance of a public set as the planner sees it. {@code firstVisit} is the number of visit 0 in the file, technician 0 is number 1. */
public record Case(String name, Instance instance, int firstVisit, boolean technicians) {

    /** Minutes of work at the customers, which every plan contains alike. */
    double serviceTime() {
        double sum = 0;
        for (int v = 0; v < instance.visits; v++) sum += instance.stay[instance.nodesOf[v][0]];
        return sum;
    }
}
