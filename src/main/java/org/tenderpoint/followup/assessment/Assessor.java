package org.tenderpoint.followup.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.alert.Alerts;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.answers.PartialAnswers;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.ContactPlanner.PlannedContact;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.rules.AdjustmentKind;
import org.tenderpoint.followup.rules.Rest;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.screening.HoldKind;
import org.tenderpoint.screening.HoldService;

/**
 * Turns given feedback into an assessment and sets off what follows from it: adjustments, holds, contacts, an alert.
 */
@Component
public class Assessor {

    private static final int SYMPTOM_FREE_HOURS = 48;

    private final FollowUpFactsReader facts;
    private final FeedbackRepository feedbacks;
    private final AssessmentRepository assessments;
    private final StandingAdjustmentRepository adjustments;
    private final FollowUpRepository followUps;
    private final PartialAnswers partial;
    private final Contacts contacts;
    private final Alerts alerts;
    private final FollowUpTimes times;
    private final Invitations invitations;
    private final HoldService holds;
    private final ConsentService consents;
    private final ApplicationEventPublisher events;

    Assessor(
            FollowUpFactsReader facts,
            FeedbackRepository feedbacks,
            AssessmentRepository assessments,
            StandingAdjustmentRepository adjustments,
            FollowUpRepository followUps,
            PartialAnswers partial,
            Contacts contacts,
            Alerts alerts,
            FollowUpTimes times,
            Invitations invitations,
            HoldService holds,
            ConsentService consents,
            ApplicationEventPublisher events) {
        this.facts = facts;
        this.feedbacks = feedbacks;
        this.assessments = assessments;
        this.adjustments = adjustments;
        this.followUps = followUps;
        this.partial = partial;
        this.contacts = contacts;
        this.alerts = alerts;
        this.times = times;
        this.invitations = invitations;
        this.holds = holds;
        this.consents = consents;
        this.events = events;
    }

    /** What was decided, and what it was kept as. */
    public record Assessed(Assessment assessment, Judgement judgement) {}

    public RecordedFacts facts(FollowUp followUp, FeedbackAnswers answers, Instant at) {
        return facts.read(followUp, answers, at);
    }

    /** The draft becomes a fact, and what follows from it is set off, all in the caller's transaction. */
    public Assessed give(FollowUp followUp, Feedback feedback, Instant now) {
        return give(followUp, feedback, judge(followUp, feedback), now);
    }

    private Judgement judge(FollowUp followUp, Feedback feedback) {
        return Judgement.of(facts.read(followUp, feedback.answers(), feedback.answeredAt()));
    }

    private Assessed give(FollowUp followUp, Feedback feedback, Judgement judgement, Instant now) {
        feedback.give();
        feedbacks.saveAndFlush(feedback);
        partial.given(followUp);
        int number = assessments.countByFollowUpId(followUp.id().value()) + 1;
        lapseEarlier(followUp, now);
        var assessment = assessments.saveAndFlush(Assessment.proposed(
                feedback, followUp, number, judgement, times.words(), now));
        var proposals = judgement.plan().adjustments().stream()
                .flatMap(one -> one.each().stream())
                .toList();
        IntStream.range(0, proposals.size())
                .forEach(i -> adjustments.save(StandingAdjustment.proposed(
                        assessment.id(), followUp.client(), i, proposals.get(i), now)));
        var level = assessment.level();
        followUp.answered(level, feedback.answeredAt());
        hold(followUp, assessment, judgement, feedback, now);
        boolean spokenAbout = alerts.spokenAbout(followUp, level, feedback.answeredAt());
        if (level.atLeast(TriageLevel.URGENT) && !spokenAbout) {
            alerts.raise(followUp, level, Optional.of(assessment.id()), now);
        }
        boolean early = followUp.state() == FollowUpState.OPEN;
        contacts.replace(
                followUp,
                wanted(followUp, judgement, now).stream()
                        .filter(one -> !spokenAbout || !one.kind().presses(one.due(), now, times.zone()))
                        .toList(),
                early, now);
        if (followUp.state() == FollowUpState.ANSWERED) {
            holds.liftByOrigin(
                    followUp.id().value(), HoldKind.UNANSWERED_FOLLOW_UP, Texts.of("followup.hold.answered"));
            closeIfOver(followUp, judgement, now);
        }
        followUps.saveAndFlush(followUp);
        var client = followUp.client();
        events.publishEvent(AuditEvent.of("given", "Feedback", feedback.id().value(), client));
        events.publishEvent(AuditEvent.of("made", "Assessment", assessment.id().value(), client));
        events.publishEvent(new FeedbackGiven(
                followUp.id(), assessment.id(), followUp.session(), client, level, feedback.answeredAt(),
                followUp.owner()));
        return new Assessed(assessment, judgement);
    }

    /**
     * The client has stopped on the way: what was answered is assessed as it is, with the rest unknown. Where
     * somebody has spoken with them about it since, and newer answers are there, it is kept and nothing more: those
     * count.
     */
    public void giveWhatThereIs(FollowUp followUp, Feedback feedback, Instant now) {
        var judgement = judge(followUp, feedback);
        boolean newer = assessments.findFirstByFollowUpIdOrderByNumberDesc(followUp.id().value())
                .flatMap(newest -> feedbacks.findById(newest.feedback().value()))
                .filter(newest -> !newest.answeredAt().isBefore(feedback.answeredAt()))
                .isPresent();
        if (!newer || !alerts.spokenAbout(followUp, judgement.triage().level(), feedback.answeredAt())) {
            give(followUp, feedback, judgement, now);
            return;
        }
        feedback.give();
        feedbacks.saveAndFlush(feedback);
        partial.given(followUp);
        followUps.saveAndFlush(followUp);
        events.publishEvent(AuditEvent.of("given", "Feedback", feedback.id().value(), followUp.client())
                .because("spoken about since"));
    }

    /** Who does not want to be contacted is not rung for what can wait until they come again (FUP-01). */
    private List<PlannedContact> wanted(FollowUp followUp, Judgement judgement, Instant now) {
        return !followUp.presses() && consents.contactRefused(followUp.client())
                ? List.of()
                : invitations.after(followUp, judgement.triage().level(), judgement.triage().call(), now);
    }

    /** Opens what a result asks for; what an earlier result opened stays until what it waits for is recorded. */
    public void holdFor(FollowUp followUp, TriageLevel level, Instant now) {
        if (level == TriageLevel.DOCTOR) {
            followUp.doctorAdvised(now);
        }
        if (level.atLeast(TriageLevel.DOCTOR)) {
            holds.open(
                    followUp.client(), HoldKind.DOCTOR_ANSWER, Optional.empty(), followUp.id().value(),
                    Texts.of("followup.hold.doctor"));
        } else if (level == TriageLevel.THERAPIST) {
            holds.open(
                    followUp.client(), HoldKind.THERAPIST_TALK, Optional.empty(), followUp.id().value(),
                    Texts.of("followup.hold.talk"));
        }
    }

    /** A person judges it graver than the rules: what that level asks for is to be done. */
    void raised(FollowUp followUp, TriageLevel level, Instant now) {
        contacts.replace(
                followUp, invitations.after(followUp, level, Optional.empty(), now),
                followUp.state() == FollowUpState.OPEN, now);
    }

    private void hold(
            FollowUp followUp, Assessment assessment, Judgement judgement, Feedback feedback, Instant now) {
        holdFor(followUp, assessment.level(), now);
        if (judgement.plan().rests().contains(Rest.SYMPTOM_FREE_48H)) {
            holds.open(
                    followUp.client(), HoldKind.REST, Optional.empty(), followUp.id().value(),
                    Texts.of("followup.hold.rest"));
        } else if (judgement.facts().answers().sorenessNow().equals(OptionalInt.of(0)) && resting(followUp)) {
            // free of soreness now: the rest ends 48 hours from this answer
            holds.open(
                    followUp.client(), HoldKind.REST,
                    Optional.of(feedback.answeredAt().plusSeconds(SYMPTOM_FREE_HOURS * 3600L)), followUp.id().value(),
                    Texts.of("followup.hold.rest"));
        }
    }

    private boolean resting(FollowUp followUp) {
        return assessments.findByFollowUpIdOrderByNumberDesc(followUp.id().value()).stream()
                .flatMap(one -> adjustments.findByAssessmentIdOrderByPosition(one.id().value()).stream())
                .anyMatch(one -> one.kind() == AdjustmentKind.REST_BEFORE_NEXT);
    }

    private void closeIfOver(FollowUp followUp, Judgement judgement, Instant now) {
        if (followUp.alertOpen()) {
            return;
        }
        if (followUp.level().filter(level -> level == TriageLevel.EXPECTED).isPresent()) {
            close(followUp, ClosingReason.EXPECTED, now);
        } else if (settled(judgement)) {
            close(followUp, ClosingReason.SETTLED, now);
        }
    }

    /** Sore no more, no symptom, the complaint not worse (FUP-17); whoever is to be spoken to still is. */
    private static boolean settled(Judgement judgement) {
        var answers = judgement.facts().answers();
        boolean noSymptom = answers.symptoms().values().stream().allMatch(answer -> answer.no())
                && answers.symptoms().size() == Symptom.values().length;
        boolean complaintNotWorse = answers.benefit().orElse(0) >= 0
                && (answers.complaintNow().isEmpty()
                        || judgement.facts().painBefore().isEmpty()
                        || answers.complaintNow().getAsInt() <= judgement.facts().painBefore().getAsInt());
        return answers.sorenessNow().orElse(-1) == 0
                && noSymptom
                && complaintNotWorse
                && !judgement.triage().level().atLeast(TriageLevel.THERAPIST);
    }

    public void close(FollowUp followUp, ClosingReason how, Instant now) {
        // three calls in vain lead to one last message (FUP-05)
        contacts.dropAllBut(followUp, how == ClosingReason.UNREACHABLE ? Set.of(ContactKind.LAST_MESSAGE) : Set.of(),
                now);
        followUp.close(how, now);
        events.publishEvent(AuditEvent.of("closed", "FollowUp", followUp.id().value(), followUp.client())
                .because(how.code()));
    }

    /**
     * Opens a follow-up again that was closed as not wanted by mistake; what was dropped with it is to be done again.
     */
    public void reopen(FollowUp followUp, Instant now) {
        followUp.closedAt().ifPresent(closed -> contacts.takeUp(followUp, closed, now));
        followUp.reopen();
        if (followUp.state() == FollowUpState.OPEN && contacts.next(followUp).isEmpty()) {
            contacts.plan(followUp, ContactKind.CALL, followUp.firstCall(), now);
        }
        contacts.refresh(followUp, now);
        followUps.save(followUp);
        events.publishEvent(AuditEvent.of("opened again", "FollowUp", followUp.id().value(), followUp.client()));
    }

    private void lapseEarlier(FollowUp followUp, Instant now) {
        assessments.findByFollowUpIdOrderByNumberDesc(followUp.id().value()).stream()
                .flatMap(one -> adjustments.findByAssessmentIdOrderByPosition(one.id().value()).stream())
                .forEach(one -> one.lapse(now));
    }
}
