package cn.zhenqing365.audit;

import cn.zhenqing365.audit.actions.CheckAll;
import cn.zhenqing365.kernel.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code ./zq check}: says what was found and ends with 0, or with 4 when the chain is broken or a promise stands otherwise than the journal says. */
@Component
@ConditionalOnProperty(name = "zq.check", havingValue = "true")
class CheckCommand implements ApplicationRunner {
    private static final int BAD = 4;
    private final CheckAll check;
    private final ApplicationContext context;
    private final int days;

    CheckCommand(CheckAll check, ApplicationContext context, @Value("${zq.check.days:31}") int days) {
        this.check = check;
        this.context = context;
        this.days = days;
    }

    @Override
    public void run(ApplicationArguments args) {
        var found = check.ofTheLast(days, Actor.SYSTEM);
        System.out.printf("流水 · journal: %d blocks, %d entries sealed, %d not yet, %d without the words of a person; %s%n", found.blocks(), found.sealed(), found.unsealed(), found.erased(),
                found.brokenBlocks().isEmpty() ? "完整 · intact" : "被改动 · TAMPERED in blocks " + found.brokenBlocks());
        System.out.printf("承诺 · promises of %d days: %d computed again, %d without a recorded beginning; %s%n", days, found.promises(), found.unrecorded(),
                found.differences().isEmpty() ? "一致 · all the same" : found.differences().size() + " 处不一致 · differences");
        found.differences().forEach(it -> System.out.printf("  %s %s %s: %s, journal says %s%n", it.clock(), it.promiseId(), it.field(), it.stands(), it.computed()));
        System.exit(SpringApplication.exit(context, () -> found.good() ? 0 : BAD));
    }
}
