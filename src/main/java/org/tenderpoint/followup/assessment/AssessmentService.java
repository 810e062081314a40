package org.tenderpoint.followup.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.adjustment.StandingAdjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.alert.AlertContactRepository;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.alert.AlertRepository;
import org.tenderpoint.followup.alert.Alerts;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.RecordedAnswer;
import org.tenderpoint.followup.answers.RecordedAnswerRepository;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.FollowUpText;
import org.tenderpoint.followup.rules.ClientTexts;
import org.tenderpoint.followup.rules.Outcome;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.AssessmentId;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.FollowUpId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.HoldKind;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.vocabulary.rule.WhatIf.Explanation;

/** What answers mean, and what a therapist decides about it. Front desk reads none of it. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class AssessmentService {

    /** The shortest reason for which a manager may give a follow-up to somebody else, in characters. */
    public static final int SHORTEST_REASON = 10;

    private final AssessmentRepository assessments;
    private final AssessmentReader reader;
    private final StandingAdjustmentRepository adjustments;
    private final FollowUpRepository followUps;
    private final RecordedAnswerRepository recorded;
    private final AlertRepository alerts;
    private final AlertContactRepository alertContacts;
    private final Alerts raiser;
    private final Assessor assessor;
    private final Contacts contacts;
    private final RecordGate gate;
    private final HoldService holds;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssessmentService(
            AssessmentRepository assessments,
            AssessmentReader reader,
            StandingAdjustmentRepository adjustments,
            FollowUpRepository followUps,
            RecordedAnswerRepository recorded,
            AlertRepository alerts,
            AlertContactRepository alertContacts,
            Alerts raiser,
            Assessor assessor,
            Contacts contacts,
            RecordGate gate,
            HoldService holds,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.reader = reader;
        this.adjustments = adjustments;
        this.followUps = followUps;
        this.recorded = recorded;
        this.alerts = alerts;
        this.alertContacts = alertContacts;
        this.raiser = raiser;
        this.assessor = assessor;
        this.contacts = contacts;
        this.gate = gate;
        this.holds = holds;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there is such an assessment for the caller; tells nothing else, so it is no look. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public boolean exists(AssessmentId id) {
        return gate.reaches(assessments.findById(id.value()), Assessment::client);
    }

    /**
     * The assessment; empty if there is none with this id, or none that is the caller's to read.
     *
     * @throws org.tenderpoint.client.RecordClosed if a manager has not said yet why they look
     */
    @Transactional
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<AssessmentRecord> open(AssessmentId id) {
        return gate.filter(assessments.findById(id.value()), Assessment::client).map(assessment -> {
            events.publishEvent(AuditEvent.opened("Assessment", id.value(), assessment.client()));
            return reader.record(assessment);
        });
    }

    /**
     * Why the rules judged so: what the result rests on, why it is not graver, what is not known and matters; empty as
     * {@link #open}.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<Explanation<Outcome, TriageLevel>> explain(AssessmentId id) {
        return gate.filter(assessments.findById(id.value()), Assessment::client)
                .map(assessment -> Judgement.explain(assessment.facts()));
    }

    /** Whose answers it is about, for the caller; tells nothing else, so it is no look. */
    @Transactional(readOnly = true)
    public Optional<ClientId> clientOf(AssessmentId id) {
        return gate.filter(assessments.findById(id.value()).map(Assessment::client), client -> client);
    }

    /**
     * What the client said that made a doctor's look needed, in words of a language; part of the look at the
     * assessment.
     *
     * @throws IllegalArgumentException if there is no such assessment for the caller
     */
    @Transactional(readOnly = true)
    public List<String> reasonsSaid(AssessmentId id, Locale language) {
        return gate.filter(assessments.findById(id.value()), Assessment::client)
                .map(assessment -> {
                    var again = Judgement.again(assessment);
                    return ClientTexts.in(language).reasons(again.triage(), again.facts().answers());
                })
                .orElseThrow(() -> new IllegalArgumentException("No such assessment"));
    }

    /**
     * The therapist agrees: what was proposed is accepted, more pressure and keeping the plan stand from now on.
     *
     * @param version as read
     * @throws org.tenderpoint.platform.EditedByOther if somebody has decided since
     */
    @Transactional
    public AssessmentRecord accept(AssessmentId id, int version) {
        var now = clock.instant();
        var assessment = requireNewest(id);
        assessment.seenAt(version);
        assessment.accept(currentUser.id(), now);
        adjustments.findByAssessmentIdOrderByPosition(id.value()).stream()
                .filter(one -> one.state() == AdjustmentState.PROPOSED)
                .forEach(one -> one.accept(currentUser.id(), now));
        // flushed for the version that the record tells
        assessments.saveAndFlush(assessment);
        audit("accepted", assessment, "");
        return reader.record(assessment);
    }

    /**
     * The therapist judges otherwise. What a result has opened stays until what it waits for is recorded.
     *
     * @param reason may be empty only for a higher level alone
     * @throws ChangeRefused if the reason or, for lowering urgent or emergency, the recorded contact is missing
     */
    @Transactional
    public AssessmentRecord change(AssessmentId id, int version, AssessmentChange change, String reason) {
        var now = clock.instant();
        var assessment = requireNewest(id);
        assessment.seenAt(version);
        var why = FollowUpText.note(reason);
        var level = change.level().orElse(assessment.level());
        var before = assessment.level();
        boolean lower = level.compareTo(before) < 0;
        if (why.isEmpty() && (lower || !change.declined().isEmpty())) {
            throw new ChangeRefused(ChangeRefused.Problem.NO_REASON);
        }
        if (lower && assessment.level().atLeast(TriageLevel.URGENT) && !spokenTo(assessment.followUp())) {
            throw new ChangeRefused(ChangeRefused.Problem.NO_CONTACT);
        }
        adjustments.findByAssessmentIdOrderByPosition(id.value()).stream()
                .filter(one -> change.declined().contains(one.id()))
                .forEach(one -> one.decline(why, currentUser.id(), now));
        var followUp = require(assessment.followUp());
        assessment.change(level, why, currentUser.id(), now);
        followUp.judged(level);
        assessor.holdFor(followUp, level, now);
        if (level.compareTo(before) > 0 && followUp.state() != FollowUpState.CLOSED) {
            assessor.raised(followUp, level, now);
        }
        if (level.atLeast(TriageLevel.URGENT) && !lower) {
            raiser.raise(followUp, level, Optional.of(id), now);
        }
        followUps.save(followUp);
        // flushed for the version that the record tells
        assessments.saveAndFlush(assessment);
        audit("changed", assessment, why.isEmpty() ? "raised" : "reason given");
        events.publishEvent(new AssessmentJudged(id, assessment.session(), level));
        return reader.record(assessment);
    }

    /**
     * Writes down what the doctor said. From a therapist or a manager it counts at once and lifts the hold; from front
     * desk once a therapist has confirmed it.
     */
    @Transactional
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    public Quote.Recorded recordDoctorAnswer(FollowUpId id, Quote said) {
        return record(id, AnswerKind.DOCTOR_ANSWER, said);
    }

    /** Writes down that the therapist has spoken with the client; lifts what waits for it. */
    @Transactional
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Quote.Recorded recordTalk(FollowUpId id, Quote said) {
        return record(id, AnswerKind.THERAPIST_TALK, said);
    }

    /** A therapist or manager stands for what front desk wrote down. */
    @Transactional
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public void confirmAnswer(UUID answer) {
        var now = clock.instant();
        var found = recorded.findById(answer)
                // a manager stands for anybody's answer, a therapist for those of own clients
                .filter(one -> currentUser.has(Role.MANAGER) || gate.opens(require(one.followUp()).client()))
                .orElseThrow(() -> new IllegalArgumentException("No such answer"));
        found.confirm(currentUser.id(), now);
        recorded.save(found);
        takeEffect(require(found.followUp()), found, now);
    }

    private Quote.Recorded record(FollowUpId id, AnswerKind kind, Quote said) {
        var now = clock.instant();
        var followUp = require(id);
        var answer = RecordedAnswer.of(followUp, kind, said, currentUser.id(), now);
        boolean counts = currentUser.has(Role.THERAPIST) || currentUser.has(Role.MANAGER);
        if (counts) {
            answer.confirm(currentUser.id(), now);
        }
        recorded.save(answer);
        events.publishEvent(AuditEvent.of("recorded", "Answer", answer.id(), followUp.client()).because(kind.code()));
        if (counts) {
            takeEffect(followUp, answer, now);
        }
        return answer.toRecord();
    }

    private void takeEffect(FollowUp followUp, RecordedAnswer answer, Instant now) {
        var origin = followUp.id().value();
        var how = answer.kind().code() + " " + answer.id();
        switch (answer.kind()) {
            case DOCTOR_ANSWER -> {
                holds.liftByOrigin(origin, HoldKind.DOCTOR_ANSWER, how);
                contacts.drop(followUp, ContactKind.DOCTORS_ANSWER, now);
                followUp.doctorHeard();
            }
            case THERAPIST_TALK -> {
                holds.liftByOrigin(origin, HoldKind.THERAPIST_TALK, how);
                holds.liftByOrigin(origin, HoldKind.REST, how);
                contacts.drop(followUp, ContactKind.CALL, now);
            }
        }
        if (followUp.state() == FollowUpState.ANSWERED && !followUp.alertOpen() && !waits(followUp, answer.kind())) {
            assessor.close(followUp, ClosingReason.DONE, now);
        }
        followUps.save(followUp);
        events.publishEvent(
                AuditEvent.of("took effect", "Answer", answer.id(), followUp.client()).because(answer.kind().code()));
    }

    /** Whether its level still waits for something else than what was recorded now. */
    private boolean waits(FollowUp followUp, AnswerKind now) {
        return followUp.level()
                .filter(level -> level.atLeast(TriageLevel.DOCTOR) && now != AnswerKind.DOCTOR_ANSWER)
                .isPresent();
    }

    private boolean spokenTo(FollowUpId followUp) {
        return alerts.findByFollowUpIdOrderByRaisedAtDesc(followUp.value()).stream()
                .anyMatch(alert -> alertContacts.existsByAlertIdAndOutcomeNot(alert.id().value(),
                        AlertOutcome.NOT_REACHED));
    }

    private Assessment requireNewest(AssessmentId id) {
        var assessment = gate.filter(assessments.findById(id.value()), Assessment::client)
                .orElseThrow(() -> new IllegalArgumentException("No such assessment"));
        if (assessments.countByFollowUpId(assessment.followUp().value()) != assessment.number()) {
            throw new ChangeRefused(ChangeRefused.Problem.NOT_NEWEST);
        }
        return assessment;
    }

    private FollowUp require(FollowUpId id) {
        return followUps.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("No such follow-up"));
    }

    private void audit(String action, Assessment assessment, String why) {
        events.publishEvent(AuditEvent.of(action, "Assessment", assessment.id().value(), assessment.client())
                .because(why));
    }
}
