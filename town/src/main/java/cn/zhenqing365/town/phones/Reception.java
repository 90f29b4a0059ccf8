package cn.zhenqing365.town.phones;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** What clients may ask of the centre: submit and query. Everything else in SMPP is answered "not here". */
final class Reception implements ServerMessageReceiverListener {
    private static final org.jsmpp.bean.OptionalParameter[] NOTHING_MORE = {};
    private final MessageCentre centre;

    Reception(MessageCentre centre) {
        this.centre = centre;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm it, SMPPServerSession source) throws ProcessRequestException {
        try {
            return new SubmitSmResult(new MessageId(centre.submitted(it)), NOTHING_MORE);
        } catch (org.jsmpp.PDUStringException e) {
            throw new ProcessRequestException(e.getMessage(), SMPPConstant.STAT_ESME_RSYSERR, e);
        }
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm it, SMPPServerSession source) throws ProcessRequestException {
        var stat = centre.stateOf(it.getMessageId());
        if (stat == null) throw new ProcessRequestException("unknown", SMPPConstant.STAT_ESME_RQUERYFAIL);
        return new QuerySmResult(null, switch (stat) {
            case "DELIVRD" -> MessageState.DELIVERED;
            case "UNDELIV" -> MessageState.UNDELIVERABLE;
            default -> MessageState.ENROUTE;
        }, (byte) 0);
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti it, SMPPServerSession source) throws ProcessRequestException {
        throw notHere();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm it, SMPPServerSession source) throws ProcessRequestException {
        throw notHere();
    }

    @Override
    public void onAcceptCancelSm(CancelSm it, SMPPServerSession source) throws ProcessRequestException {
        throw notHere();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm it, SMPPServerSession source) throws ProcessRequestException {
        throw notHere();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm it, SMPPServerSession source) throws ProcessRequestException {
        throw notHere();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm it, SMPPServerSession source) throws ProcessRequestException {
        throw notHere();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm it, Session source) throws ProcessRequestException {
        throw notHere();
    }

    private static ProcessRequestException notHere() {
        return new ProcessRequestException("not here", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
