package cn.zhenqing365.planner;

/**
 * What the search weighs against each other; 1 each is a fair beginning.
 *
 * @param balance work of an area away from the mean, squared
 * @param travel  work times the distance to the middle of the area
 * @param moved   work that gets another area than today: people know their technician
 */
public record PartitionGoals(double balance, double travel, double moved) {
    public static final PartitionGoals ORDINARY = new PartitionGoals(1, 1, 0.5);
}
