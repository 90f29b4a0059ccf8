package cn.zhenqing365.dispatch;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.workorder.Events.WorkHandedBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A job handed back goes to the next in the chain in the same transaction: it is never unowned. */
@Component
class ReturnedWork {
    private final Dispatching dispatching;

    ReturnedWork(Dispatching dispatching) {
        this.dispatching = dispatching;
    }

    @EventListener
    void handedBack(WorkHandedBack event) {
        dispatching.handTo(event.work(), dispatching.next(event.work(), event.at()), Dispatching.HANDED_BACK + ": " + event.reason(), Actor.SYSTEM, event.at());
    }
}
