package cn.zhenqing365.messaging.sending;

import cn.zhenqing365.messaging.Gateway;
import org.springframework.stereotype.Component;

/** What the gateway calls. */
@Component
class Listening implements Gateway.Listener {
    private final Receipts receipts;
    private final Inbox inbox;

    Listening(Receipts receipts, Inbox inbox, Line line) {
        this.receipts = receipts;
        this.inbox = inbox;
        line.gateway().listen(this);
    }

    @Override
    public void receipt(Gateway.Receipt receipt) {
        receipts.take(receipt);
    }

    @Override
    public void reply(Gateway.Reply reply) {
        inbox.take(reply);
    }
}
