package cn.zhenqing365.town.phones;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;

/** What the centre tells its clients: receipts and replies, to any bound session, again and again until one says "got it". */
final class Deliveries implements AutoCloseable {
    /** Said and not answered yet: a real centre keeps as many on their way. */
    private static final int WINDOW = 64;
    private static final int PATIENCE = 1500;
    private static final int PAUSE_MILLIS = 400;
    private static final String SERVICE_NUMBER = "96296";

    private final ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(WINDOW, work -> {
        var thread = new Thread(work, "smsc-deliver");
        thread.setDaemon(true);
        return thread;
    });
    private final Sessions sessions;

    Deliveries(Sessions sessions) {
        this.sessions = sessions;
        pool.setRemoveOnCancelPolicy(true);
    }

    record Pdu(String from, byte esmClass, byte coding, byte[] payload, OptionalParameter[] extra) {}

    void later(int millis, Runnable work) {
        if (!pool.isShutdown()) pool.schedule(work, millis, TimeUnit.MILLISECONDS);
    }

    /** @param stat DELIVRD or UNDELIV */
    void receipt(String id, String phone, Short reference, String stat) {
        var text = "id:" + id + " sub:001 dlvrd:" + ("DELIVRD".equals(stat) ? "001" : "000")
                + " submit date:2601010000 done date:2601010000 stat:" + stat + " err:" + ("DELIVRD".equals(stat) ? "000" : "001") + " text:";
        var state = new OptionalParameter.Message_state((byte) ("DELIVRD".equals(stat) ? 2 : 5));
        var receipted = new OptionalParameter.Receipted_message_id(id);
        var extra = reference == null ? new OptionalParameter[] {receipted, state}
                : new OptionalParameter[] {receipted, state, new OptionalParameter.User_message_reference(reference)};
        deliver(new Pdu(phone, SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT, (byte) 0, text.getBytes(StandardCharsets.US_ASCII), extra), PATIENCE);
    }

    void reply(String id, String phone, byte[] payload, boolean withHeader) {
        deliver(new Pdu(phone, withHeader ? SMPPConstant.ESMCLS_UDHI_INDICATOR_SET : 0, (byte) 8, payload,
                new OptionalParameter[] {new OptionalParameter.Receipted_message_id(id)}), PATIENCE);
    }

    private void deliver(Pdu pdu, int patience) {
        later(0, () -> {
            if (!tell(pdu) && patience > 0) later(PAUSE_MILLIS, () -> deliver(pdu, patience - 1));
        });
    }

    private boolean tell(Pdu pdu) {
        var session = sessions.any();
        if (session == null) return false;
        try {
            session.deliverShortMessage("", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, pdu.from, TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.ISDN, SERVICE_NUMBER, new ESMClass(pdu.esmClass), (byte) 0, (byte) 0, new RegisteredDelivery(0),
                    new RawDataCoding(pdu.coding), pdu.payload, pdu.extra);
            return true;
        } catch (IOException | org.jsmpp.PDUException | org.jsmpp.extra.ResponseTimeoutException | org.jsmpp.InvalidResponseException
                 | org.jsmpp.extra.NegativeResponseException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
