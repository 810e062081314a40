package org.tenderpoint.followup.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.alert.Alerts;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.RecordedAnswer;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.adjustment.Rest;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.Call;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Does what follows from a result: holds, contacts, an alert, and the end of a follow-up for which nothing is left to
 * do.
 */
@Component
public class Consequences {

    private static final int SYMPTOM_FREE_HOURS = 48;
    private static final Set<Quote.AnswerKind> TALK_OR_READ = Set.of(
            Quote.AnswerKind.THERAPIST_TALK, Quote.AnswerKind.WORDS_READ);
    private static final Phrase OF_ANOTHER = Phrase.of("screening.hold.of_another");

    private final StandingAdjustmentRepository adjustments;
    private final FollowUpRepository followUps;
    private final Contacts contacts;
    private final Invitations invitations;
    private final Alerts alerts;
    private final HoldService holds;
    private final WhatWaits waits;

    Consequences(
            StandingAdjustmentRepository adjustments,
            FollowUpRepository followUps,
            Contacts contacts,
            Invitations invitations,
            Alerts alerts,
            HoldService holds,
            WhatWaits waits) {
        this.adjustments = adjustments;
        this.followUps = followUps;
        this.contacts = contacts;
        this.invitations = invitations;
        this.alerts = alerts;
        this.holds = holds;
        this.waits = waits;
    }

    /** Holds the client's next massage until somebody has asked how this one felt (SCR-023). */
    public void ended(FollowUp followUp) {
        holds.open(
                followUp.client(), HoldKind.UNANSWERED_FOLLOW_UP, Optional.empty(), followUp.id().value(),
                Phrase.of("followup.hold.unanswered"));
    }

    /**
     * Plans calls at once after a session that was broken off for an emergency; no message is sent (FUP-01, FUP-15).
     * Finding out whether the client needs help matters more than a wish not to be asked about the massage.
     */
    public void emergency(FollowUp followUp, Instant now) {
        contacts.drop(followUp, ContactKind.INVITATION, now);
        contacts.drop(followUp, ContactKind.REMINDER, now);
        contacts.drop(followUp, ContactKind.RECHECK_LINK, now);
        invitations.planAfterEmergency(followUp, now);
        alerts.raiseInSession(followUp, now);
    }

    /**
     * Does what a first or newer result asks for. Incomplete answers never make an earlier report milder: a graver
     * level stands, with what is planned for it.
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
        boolean rings = level.atLeast(TriageLevel.URGENT)
                || assessment.triage().reading().filter(Call.NOW::equals).isPresent();
        if (rings && !spokenAbout) {
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

    /** How complete the answers are. */
    enum Extent {
        /** All safety questions are answered, so this replaces what was reported before. */
        WHOLE,
        /** The client stopped and is not asked again: it counts as the follow-up's answer. */
        STOPPED,
        /** A form that was left unfinished at an arrival: the client is still to be asked. */
        LEFT;

        static Extent of(GivenAnswers said) {
            return CallScript.safetyComplete(said) ? WHOLE : STOPPED;
        }

        static Extent stopped(AnswerWay way) {
            return way == AnswerWay.ARRIVAL ? LEFT : STOPPED;
        }

        /** Of what was given before: an arrival's that is not whole may have been left. */
        static Extent of(Feedback given) {
            var extent = of(given.givenAnswers());
            return extent == WHOLE ? extent : stopped(given.way());
        }
    }

    /** Nothing follows from it; only the state of unfinished answers is stored. */
    void onlyKeep(FollowUp followUp) {
        followUps.save(followUp);
    }

    /** Does what a corrected session asks for: nothing, unless the level is graver than before, or a rest is new. */
    void judgedAgain(FollowUp followUp, TriageLevel before, StoredAssessment again, Assessment assessment,
            Instant now) {
        var level = again.level();
        followUp.judged(followUp.level().map(standing -> TriageLevel.worst(standing, level)).orElse(level));
        if (level.compareTo(before) > 0) {
            raised(followUp, before, again, assessment.triage().call(), now);
        }
        if (rests(assessment) && !holds.held(followUp.id().value(), HoldKind.REST)) {
            rest(followUp, Optional.empty());
        }
        followUps.save(followUp);
    }

    /** Does what a level set by a person asks for; what the earlier level opened stays. */
    void judged(TriageLevel before, StoredAssessment judged, UserId by, Instant now) {
        var followUp = followUps.findById(judged.followUp().value()).orElseThrow();
        followUp.judged(judged.level());
        // a person who sets a level has read the client's words
        wordsRead(followUp, by, now);
        raised(followUp, before, judged, Optional.empty(), now);
        followUps.save(followUp);
    }

    /**
     * Undoes what followed from answers that were another client's. What is asked for by anything else that was told
     * stays, as does what people have done since.
     */
    void answersOfAnother(FollowUp followUp, TakenBack taken, UserId by, Instant now) {
        var id = followUp.id().value();
        boolean answered = followUp.answeredAt().isPresent();
        followUp.answersOfAnother(taken.answeredAt(), taken.level());
        var waiting = waits.answers(followUp);
        boolean grave = followUp.graveSoFar() || taken.standing().stream().anyMatch(one -> one.level()
                .atLeast(TriageLevel.URGENT)
                && !spokenAbout(followUp, one.level(), one.recalled().recorded().answeredAt()));
        alerts.answersOfAnother(followUp, grave || waiting.contains(Quote.AnswerKind.WORDS_READ), taken.byLink(),
                taken.last().map(StoredAssessment::id), by, now);
        if (!grave && !waiting.contains(Quote.AnswerKind.DOCTOR_ANSWER)) {
            followUp.doctorHeard();
            holds.liftByOrigin(id, HoldKind.DOCTOR_ANSWER, OF_ANOTHER);
        }
        if (waiting.stream().noneMatch(TALK_OR_READ::contains)) {
            holds.liftByOrigin(id, HoldKind.THERAPIST_TALK, OF_ANOTHER);
        }
        var result = taken.last().map(StoredAssessment::recalled);
        boolean rests = result.filter(one -> !waits.talkedSince(followUp, one.recorded().answeredAt())
                && holdForRest(followUp, one, one.recorded().answeredAt())).isPresent();
        if (!rests) {
            holds.liftByOrigin(id, HoldKind.REST, OF_ANOTHER);
        }
        contacts.answersOfAnother(followUp, taken.at(), taken.newest(), now);
        if (answered && followUp.answeredAt().isEmpty()) {
            ended(followUp);
        }
        if (followUp.state() == FollowUpState.ANSWERED) {
            result.ifPresent(one -> closeIfOver(followUp, one, now));
        }
        if (followUp.state() == FollowUpState.ANSWERED && waits.of(followUp).isEmpty()
                && contacts.open(followUp).isEmpty()) {
            contacts.close(followUp, ClosingReason.DONE, now);
        }
        followUps.save(followUp);
    }

    /**
     * Answers that were another client's, and what is left without them.
     *
     * @param at when they were assessed
     * @param byLink whether they came by link
     * @param newest whether nothing was told since
     * @param standing what was made of all other answers, the oldest first
     * @param answeredAt when its own client has answered
     * @param level of what its own client has told
     */
    record TakenBack(SortedSet<Instant> at, boolean byLink, boolean newest, List<StoredAssessment> standing,
            Optional<Instant> answeredAt, Optional<TriageLevel> level) {

        Optional<StoredAssessment> last() {
            return standing.isEmpty() ? Optional.empty() : Optional.of(standing.getLast());
        }
    }

    /** Somebody who may judge them has read the client's words. */
    void wordsRead(FollowUp followUp, UserId by, Instant now) {
        alerts.wordsRead(followUp, by, now);
        contacts.drop(followUp, ContactKind.READ, now);
    }

    /** Whether a result still waits for such an answer; what was heard before says nothing of newer answers. */
    boolean waitsFor(FollowUp followUp, Quote.AnswerKind kind) {
        return waits.answers(followUp).contains(kind);
    }

    /** The doctor's answer was asked for, and what came of it is recorded. */
    void doctorAsked(FollowUp followUp, UserId by, boolean again, Instant now) {
        invitations.doctorAsked(followUp, by, again, now);
    }

    /** No doctor has allowed massage after all: what waited for the answer waits again. */
    void doctorAwaitedAgain(FollowUp followUp, Instant now) {
        if (holds.held(followUp.id().value(), HoldKind.DOCTOR_ANSWER)) {
            followUp.doctorAwaitedAgain(now);
            holdFor(followUp, TriageLevel.DOCTOR, now);
        }
    }

    /** Nobody has spoken with the client, or read their words, after all: what that has ended is as before. */
    void takenBack(FollowUp followUp, RecordedAnswer mistaken, Instant now) {
        var then = mistaken.recordedAt();
        if (waits.answers(followUp).contains(mistaken.kind())) {
            holds.reopen(followUp.id().value(), Phrase.of(mistaken.kind()), then);
            alerts.raiseAgain(followUp, AlertOutcome.WORDS_READ, then, now);
            contacts.reopen(followUp, then, now);
        }
    }

    private void raised(
            FollowUp followUp, TriageLevel before, StoredAssessment stored, Optional<Call> call, Instant now) {
        var level = stored.level();
        holdFor(followUp, level, now);
        if (level.compareTo(before) > 0 && followUp.state() != FollowUpState.CLOSED) {
            invitations.planAfterRaise(followUp, level, call, now);
        }
        if (level.atLeast(TriageLevel.URGENT) && level.atLeast(before)) {
            alerts.raise(followUp, level, Optional.of(stored.id()), now);
        }
    }

    /** Whether somebody has spoken with the client about it after these answers. */
    boolean spokenAbout(FollowUp followUp, TriageLevel level, Instant answeredAt) {
        return alerts.spokenAbout(followUp, level, answeredAt);
    }

    /** Whether somebody has reached the client about an alert of this follow-up. */
    boolean spokenTo(FollowUpId followUp) {
        return alerts.spokenTo(followUp);
    }

    /** Opens the holds of a level; those of an earlier result stay until what they wait for is recorded. */
    public void holdFor(FollowUp followUp, TriageLevel level, Instant now) {
        if (level.atLeast(TriageLevel.DOCTOR)) {
            followUp.doctorAdvised(now);
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
        holdForRest(followUp, assessment, answeredAt);
    }

    /** Whether this result asks for a rest. */
    private boolean holdForRest(FollowUp followUp, Assessment assessment, Instant answeredAt) {
        if (rests(assessment)) {
            rest(followUp, Optional.empty());
            return true;
        }
        if (assessment.facts().answers().sorenessNow().equals(OptionalInt.of(0)) && resting(followUp)) {
            // a client who is no longer sore may be massaged again 48 hours after this answer
            rest(followUp, Optional.of(answeredAt.plusSeconds(SYMPTOM_FREE_HOURS * 3600L)));
            return true;
        }
        return false;
    }

    private static boolean rests(Assessment assessment) {
        return assessment.plan().rests().contains(Rest.SYMPTOM_FREE_48H);
    }

    private void rest(FollowUp followUp, Optional<Instant> until) {
        holds.open(
                followUp.client(), HoldKind.REST, until, followUp.id().value(), Phrase.of("followup.hold.rest"));
    }

    private boolean resting(FollowUp followUp) {
        return adjustments.ofFollowUp(followUp.id().value()).stream()
                .anyMatch(one -> one.kind() == AdjustmentKind.REST_BEFORE_NEXT);
    }

    private void closeIfOver(FollowUp followUp, Assessment assessment, Instant now) {
        if (followUp.alertOpen() || contacts.awaitsDoctor(followUp)) {
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
