package cn.zhenqing365.adapters.smpp;

import cn.zhenqing365.messaging.Gateway;
import java.util.Map;
import org.jsmpp.SMPPConstant;

/**
 * What a command status means for the text. Every one of them says that the part was not taken. SUBMITFAIL is the centre's
 * "something went wrong here": it is tried again, because giving up a dispatch text for it would be worse than asking twice.
 */
final class Refusals {
    private static final Map<Integer, String> PASSING = Map.of(
            SMPPConstant.STAT_ESME_RTHROTTLED, "THROTTLED", SMPPConstant.STAT_ESME_RMSGQFUL, "QUEUE_FULL",
            SMPPConstant.STAT_ESME_RSYSERR, "SYSTEM_ERROR", SMPPConstant.STAT_ESME_RSUBMITFAIL, "SUBMIT_FAILED",
            SMPPConstant.STAT_ESME_RX_T_APPN, "TEMPORARY_ERROR", SMPPConstant.STAT_ESME_RINVBNDSTS, "NOT_BOUND");
    private static final Map<Integer, String> FOR_GOOD = Map.of(
            SMPPConstant.STAT_ESME_RINVDSTADR, "INVALID_NUMBER", SMPPConstant.STAT_ESME_RINVSRCADR, "INVALID_SOURCE",
            SMPPConstant.STAT_ESME_RINVMSGLEN, "INVALID_LENGTH");

    private Refusals() {}

    static Gateway.Answer of(int status) {
        var passing = PASSING.get(status);
        if (passing != null) return new Gateway.Throttled(passing);
        return new Gateway.Rejected(FOR_GOOD.getOrDefault(status, "SMPP_0x%08x".formatted(status)));
    }
}
