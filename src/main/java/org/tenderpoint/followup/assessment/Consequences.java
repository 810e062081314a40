package org.tenderpoint.followup.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.alert.Alerts;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.ClientReport.AnswerWay;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.Adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.Adjustment.Rest;
import org.tenderpoint.followup.rules.Triage.Call;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.vocabulary.say.Phrase;

/** What follows from a result: holds, contacts, an alert, and the end of a follow-up that nothing waits for. */
@Component
public class Consequences {

    private static final int SYMPTOM_FREE_HOURS = 48;

    private final StandingAdjustmentRepository adjustments;
    private final FollowUpRepository followUps;
    private final Contacts contacts;
    private final Invitations invitations;
    private final Alerts alerts;
    private final HoldService holds;

    Consequences(
            StandingAdjustmentRepository adjustments,
            FollowUpRepository followUps,
            Contacts contacts,
            Invitations invitations,
            Alerts alerts,
            HoldService holds) {
        this.adjustments = adjustments;
        this.followUps = followUps;
        this.contacts = contacts;
        this.invitations = invitations;
        this.alerts = alerts;
        this.holds = holds;
    }

    /**
     * What a session asks for that has just ended: the next visit asks how it felt before any massage, until that is
     * answered (SCR-023).
     */
    public void ended(FollowUp followUp) {
        holds.open(
                followUp.client(), HoldKind.UNANSWERED_FOLLOW_UP, Optional.empty(), followUp.id().value(),
                Phrase.of("followup.hold.unanswered"));
    }

    /**
     * What a session asks for that was broken off for an emergency: people ring at once, and nothing is sent (FUP-01,
     * FUP-15). Whether someone needs help matters more than whether they wanted to be asked how the massage felt.
     */
    public void emergency(FollowUp followUp, Instant now) {
        contacts.drop(followUp, ContactKind.INVITATION, now);
        contacts.drop(followUp, ContactKind.REMINDER, now);
        contacts.drop(followUp, ContactKind.RECHECK_LINK, now);
        invitations.planAfterEmergency(followUp, now);
        alerts.raiseInSession(followUp, now);
    }

    /**
     * What a first or newer result asks for. Answers that stop on the way take nothing back of what was told before:
     * the graver level stands, and so does what is planned for it.
     */
    void of(FollowUp followUp, StoredAssessment stored, Assessment assessment, Instant answeredAt, Extent extent,
            Instant now) {
        var level = stored.level();
        boolean milder = extent != Extent.WHOLE
                && followUp.level().filter(standing -> standing.compareTo(level) > 0).isPresent();
        var result = milder ? followUp.level().orElseThrow() : level;
        if (extent == Extent.LEFT) {
            followUp.recordLevel(result);
        } else {
            followUp.answered(result, answeredAt);
        }
        hold(followUp, level, assessment, answeredAt, now);
        boolean spokenAbout = spokenAbout(followUp, level, answeredAt);
        if (level.atLeast(TriageLevel.URGENT) && !spokenAbout) {
            alerts.raise(followUp, level, Optional.of(stored.id()), now);
        }
        if (!milder) {
            invitations.planAfter(followUp, assessment.triage(), spokenAbout, now);
        }
        if (followUp.state() == FollowUpState.ANSWERED) {
            holds.liftByOrigin(
                    followUp.id().value(), HoldKind.UNANSWERED_FOLLOW_UP, Phrase.of("followup.hold.answered"));
            if (!milder) {
                closeIfOver(followUp, assessment, now);
            }
        }
        followUps.save(followUp);
    }

    /** How far a client went with the answers. */
    enum Extent {
        /** All safety lines, so that nothing grave is left to ask: what was told before is overtaken. */
        WHOLE,
        /** Stopped on the way, and not asked again: it answers the follow-up. */
        STOPPED,
        /** A form left at an arrival: it is still to be gone through. */
        LEFT;

        static Extent told(GivenAnswers said) {
            return CallScript.safetyComplete(said) ? WHOLE : STOPPED;
        }

        static Extent stopped(AnswerWay way) {
            return way == AnswerWay.ARRIVAL ? LEFT : STOPPED;
        }
    }

    /** Nothing follows; only what is still being answered has changed. */
    void none(FollowUp followUp) {
        followUps.save(followUp);
    }

    /** What corrected hours ask for: nothing, unless they are graver than what stood before. */
    void hoursCorrected(FollowUp followUp, TriageLevel before, StoredAssessment again, Instant now) {
        var level = again.level();
        followUp.judged(followUp.level().map(standing -> TriageLevel.worst(standing, level)).orElse(level));
        if (level.compareTo(before) > 0) {
            raised(followUp, before, again, now);
        }
        followUps.save(followUp);
    }

    /** What another level, judged by a person, asks for; what the earlier one opened stays. */
    void judged(TriageLevel before, StoredAssessment judged, Instant now) {
        var followUp = followUps.findById(judged.followUp().value()).orElseThrow();
        followUp.judged(judged.level());
        // whoever judged it has read it
        contacts.drop(followUp, ContactKind.READ, now);
        raised(followUp, before, judged, now);
        followUps.save(followUp);
    }

    private void raised(FollowUp followUp, TriageLevel before, StoredAssessment stored, Instant now) {
        var level = stored.level();
        holdFor(followUp, level, now);
        if (level.compareTo(before) > 0 && followUp.state() != FollowUpState.CLOSED) {
            invitations.planAfterRaise(followUp, level, now);
        }
        if (level.atLeast(TriageLevel.URGENT) && level.atLeast(before)) {
            alerts.raise(followUp, level, Optional.of(stored.id()), now);
        }
    }

    /** Whether somebody was spoken to about it after these answers. */
    boolean spokenAbout(FollowUp followUp, TriageLevel level, Instant answeredAt) {
        return alerts.spokenAbout(followUp, level, answeredAt);
    }

    /** Whether somebody has reached the client about an alert of this follow-up. */
    boolean spokenTo(FollowUpId followUp) {
        return alerts.spokenTo(followUp);
    }

    /** Opens what a result asks for; what an earlier result opened stays until what it waits for is recorded. */
    public void holdFor(FollowUp followUp, TriageLevel level, Instant now) {
        if (level == TriageLevel.DOCTOR) {
            followUp.doctorAdvised(now);
        }
        if (level.atLeast(TriageLevel.DOCTOR)) {
            holds.open(
                    followUp.client(), HoldKind.DOCTOR_ANSWER, Optional.empty(), followUp.id().value(),
                    Phrase.of("followup.hold.doctor"));
        } else if (level == TriageLevel.THERAPIST) {
            holds.open(
                    followUp.client(), HoldKind.THERAPIST_TALK, Optional.empty(), followUp.id().value(),
                    Phrase.of("followup.hold.talk"));
        }
    }

    private void hold(
            FollowUp followUp, TriageLevel level, Assessment assessment, Instant answeredAt, Instant now) {
        holdFor(followUp, level, now);
        boolean unread = assessment.triage().reading().filter(by -> by != Call.WITHIN_24H).isPresent();
        if (unread && !level.atLeast(TriageLevel.THERAPIST)) {
            holds.open(
                    followUp.client(), HoldKind.THERAPIST_TALK, Optional.empty(), followUp.id().value(),
                    Phrase.of("followup.hold.words"));
        }
        if (assessment.plan().rests().contains(Rest.SYMPTOM_FREE_48H)) {
            holds.open(
                    followUp.client(), HoldKind.REST, Optional.empty(), followUp.id().value(),
                    Phrase.of("followup.hold.rest"));
        } else if (assessment.facts().answers().sorenessNow().equals(OptionalInt.of(0)) && resting(followUp)) {
            // free of soreness now: the rest ends 48 hours from this answer
            holds.open(
                    followUp.client(), HoldKind.REST,
                    Optional.of(answeredAt.plusSeconds(SYMPTOM_FREE_HOURS * 3600L)), followUp.id().value(),
                    Phrase.of("followup.hold.rest"));
        }
    }

    private boolean resting(FollowUp followUp) {
        return adjustments.ofFollowUp(followUp.id().value()).stream()
                .anyMatch(one -> one.kind() == AdjustmentKind.REST_BEFORE_NEXT);
    }

    private void closeIfOver(FollowUp followUp, Assessment assessment, Instant now) {
        if (followUp.alertOpen()) {
            return;
        }
        if (followUp.level().filter(level -> level == TriageLevel.EXPECTED).isPresent()) {
            contacts.close(followUp, ClosingReason.EXPECTED, now);
        } else if (settled(assessment)) {
            contacts.close(followUp, ClosingReason.SETTLED, now);
        }
    }

    /** No longer sore, no symptom, the complaint not worse (FUP-17). A talk that is due stays due. */
    private static boolean settled(Assessment assessment) {
        var answers = assessment.facts().answers();
        boolean noSymptom = assessment.facts().reading().allSymptomsDenied();
        boolean complaintNotWorse = answers.benefit().orElse(0) >= 0
                && (answers.complaintNow().isEmpty()
                        || assessment.facts().stored().arrival().pain().isEmpty()
                        || answers.complaintNow().getAsInt() <= assessment.facts().stored().arrival().pain()
                                .getAsInt());
        return answers.sorenessNow().orElse(-1) == 0
                && noSymptom
                && complaintNotWorse
                && !assessment.triage().level().atLeast(TriageLevel.THERAPIST);
    }
}
