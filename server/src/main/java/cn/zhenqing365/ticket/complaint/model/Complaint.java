package cn.zhenqing365.ticket.complaint.model;

import cn.zhenqing365.kernel.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A complaint (投诉): received, acknowledged, assessed, looked into, decided, told; and over when the customer says so. Who is not
 * satisfied is heard again one level higher. Whether we are to blame is said by somebody else than the person complained about.
 */
public record Complaint(UUID ticketId, String number, UUID aboutStaff, UUID aboutTicket, String remedySought, Assessment assessment, Stage stage, int level,
                        List<Round> rounds) {
    private static final Set<String> BLAME = Set.of("YES", "PARTLY", "NO");

    public Round round() {
        return rounds.get(rounds.size() - 1);
    }

    /** Somebody has spoken with the customer on this level. */
    public Complaint contacted(Instant at) {
        open();
        return with(atLeast(Stage.ACKNOWLEDGED), round().contacted(at));
    }

    public Complaint assessed(Assessment how) {
        open();
        if (!Assessment.SEVERITIES.contains(how.severity())) throw Refused.because("INVALID_COMPLAINT_SEVERITY", "severity", how.severity());
        if (!Assessment.COMPLEXITIES.contains(how.complexity())) throw Refused.because("INVALID_COMPLEXITY", "value", how.complexity());
        if (!Assessment.IMPACTS.contains(how.impact())) throw Refused.because("INVALID_IMPACT", "value", how.impact());
        if (how.isGrave() && (how.immediateAction() == null || how.immediateAction().isBlank())) throw Refused.because("MISSING_IMMEDIATE_ACTION");
        return new Complaint(ticketId, number, aboutStaff, aboutTicket, remedySought, how, atLeast(Stage.ASSESSED), level, rounds);
    }

    public Complaint found(String facts, UUID by) {
        notTheOneComplainedAbout(by);
        undecided();
        if (assessment.assessedAt() == null) throw Refused.because("COMPLAINT_NOT_ASSESSED", "number", number);
        if (facts == null || facts.isBlank()) throw Refused.because("MISSING_FACTS");
        return with(atLeast(Stage.INVESTIGATED), round().found(facts.strip()));
    }

    public Complaint decided(String decision, String remedy, Long cents, String responsible, UUID judge, Instant at) {
        notTheOneComplainedAbout(judge);
        undecided();
        if (round().facts() == null) throw Refused.because("COMPLAINT_WITHOUT_FACTS", "number", number);
        if (decision == null || decision.isBlank()) throw Refused.because("MISSING_DECISION");
        if (!BLAME.contains(responsible)) throw Refused.because("INVALID_BLAME", "value", responsible == null ? "" : responsible);
        if (cents != null && cents < 0) throw Refused.because("INVALID_AMOUNT", "cents", cents);
        return with(Stage.DECIDED, round().decided(decision.strip(), remedy, cents, responsible, judge, at));
    }

    public Complaint communicated(String how, UUID by, Instant at) {
        open();
        if (round().decidedAt() == null) throw Refused.because("COMPLAINT_NOT_DECIDED", "number", number);
        if (round().communicatedAt() != null) throw Refused.because("COMPLAINT_ALREADY_ANSWERED", "number", number);
        return with(Stage.COMMUNICATED, round().communicated(how, by, at));
    }

    /** "Yes": it is over. */
    public Complaint satisfied(String word, Instant at) {
        answered();
        return with(Stage.CLOSED, round().answered(true, word, at));
    }

    /** "No": the next round, one level up; on the highest it is heard there again. */
    public Complaint dissatisfied(String word, Instant at) {
        answered();
        return with(Stage.COMMUNICATED, round().answered(false, word, at));
    }

    public Complaint climbed(UUID roundId, int highest, UUID handler, Instant at) {
        var up = Math.min(level + 1, highest);
        var all = new ArrayList<>(rounds);
        all.add(Round.opened(roundId, round().no() + 1, up, handler, at));
        return new Complaint(ticketId, number, aboutStaff, aboutTicket, remedySought, assessment, Stage.ASSESSED, up, List.copyOf(all));
    }

    private void answered() {
        open();
        if (round().communicatedAt() == null) throw Refused.because("COMPLAINT_NOT_ANSWERED", "number", number);
    }

    private void undecided() {
        open();
        if (round().decidedAt() != null) throw Refused.because("COMPLAINT_ALREADY_DECIDED", "number", number);
    }

    private void open() {
        if (stage == Stage.CLOSED) throw Refused.because("COMPLAINT_CLOSED", "number", number);
    }

    private void notTheOneComplainedAbout(UUID who) {
        if (who.equals(aboutStaff)) throw Refused.because("COMPLAINED_ABOUT_YOURSELF", "number", number);
    }

    private Stage atLeast(Stage reached) {
        return stage.ordinal() < reached.ordinal() ? reached : stage;
    }

    private Complaint with(Stage now, Round changed) {
        var all = new ArrayList<>(rounds);
        all.set(all.size() - 1, changed);
        return new Complaint(ticketId, number, aboutStaff, aboutTicket, remedySought, assessment, now, level, List.copyOf(all));
    }
}
