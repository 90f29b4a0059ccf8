package cn.zhenqing365.adapters.smpp;

import cn.zhenqing365.messaging.Gateway;
import java.time.Clock;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the centre tells us. It is told "got it" only when the fact is safe, and "later" otherwise: then it comes again. */
final class Hearing implements MessageReceiverListener {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);
    private final Gateway.Listener listener;
    private final Clock wallClock;

    Hearing(Gateway.Listener listener, Clock wallClock) {
        this.listener = listener;
        this.wallClock = wallClock;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm it) throws ProcessRequestException {
        try {
            if (it.isSmscDeliveryReceipt()) Pdus.receipt(it).ifPresent(listener::receipt);
            else if (it.isDefaultMessageType()) listener.reply(Pdus.reply(it, wallClock.instant()));
        } catch (RuntimeException e) {
            LOG.warn("could not keep what the message centre said, it will say it again", e);
            throw new ProcessRequestException("later", SMPPConstant.STAT_ESME_RX_T_APPN, e);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification it) {
        // a phone is reachable again: nothing waits for that here
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm it, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not here", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
