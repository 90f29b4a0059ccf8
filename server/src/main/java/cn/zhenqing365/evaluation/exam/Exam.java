package cn.zhenqing365.evaluation.exam;

import cn.zhenqing365.evaluation.model.Paper;
import cn.zhenqing365.evaluation.model.Post;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** An exam one can sit between two moments, for so many minutes. @param posts empty: everybody; {@code seed} of the lot */
public record Exam(UUID id, String title, Set<Post> posts, Instant opensAt, Instant closesAt, int minutes, Paper.Composition composition, BigDecimal passMark, long seed) {
    public boolean isOpen(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
