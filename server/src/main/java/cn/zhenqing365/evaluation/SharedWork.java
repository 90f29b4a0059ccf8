package cn.zhenqing365.evaluation;

import java.util.List;
import java.util.UUID;

/** A job several people did. @param workOrderNumber of the visit; shares are percent, 100 in all */
public record SharedWork(String workOrderNumber, List<Share> shares) {
    public record Share(UUID staffId, int percent) {}
}
