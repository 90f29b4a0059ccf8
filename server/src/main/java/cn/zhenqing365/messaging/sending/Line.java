package cn.zhenqing365.messaging.sending;

import cn.zhenqing365.messaging.Gateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The gateway of this node, or {@link Gateway#NONE}. */
@Component
public class Line {
    private final Gateway gateway;

    Line(ObjectProvider<Gateway> gateways) {
        this.gateway = gateways.getIfAvailable(() -> Gateway.NONE);
    }

    public Gateway gateway() {
        return gateway;
    }
}
