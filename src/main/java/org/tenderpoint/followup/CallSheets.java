package org.tenderpoint.followup;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.followup.adjustment.AdjustmentWords;
import org.tenderpoint.followup.answers.AimAnswers;
import org.tenderpoint.followup.answers.CallDraft.AnsweredBy;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.CallResult.NextSteps;
import org.tenderpoint.followup.answers.CallResult.Task;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.assessment.AssessmentKeeper.Assessed;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.assessment.ClientReportReader;
import org.tenderpoint.followup.assessment.FollowUpFactsReader;
import org.tenderpoint.followup.assessment.StoredAssessment;
import org.tenderpoint.followup.assessment.WhatWaits;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.rules.Adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.ClientTexts;
import org.tenderpoint.followup.rules.NextPlan;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.StandingAnswers.ToldWords;

/** Builds what a caller sees before a call and reads out after it. */
@Component
class CallSheets {

    private static final Set<AdjustmentKind> PRESSURES = Set.of(
            AdjustmentKind.REDUCE_PRESSURE, AdjustmentKind.PRESSURE_CAP);

    private final FeedbackRepository feedbacks;
    private final AssessmentRepository assessments;
    private final ClientReportReader told;
    private final WhatWaits waiting;
    private final Contacts contacts;
    private final FollowUpFactsReader facts;
    private final FollowUpTimes times;
    private final ClientService clients;
    private final ConsentService consents;
    private final UserService users;
    private final PracticeService practice;
    private final CurrentUser currentUser;
    private final AimAnswers aims;

    CallSheets(
            FeedbackRepository feedbacks,
            AssessmentRepository assessments,
            ClientReportReader told,
            WhatWaits waiting,
            Contacts contacts,
            FollowUpFactsReader facts,
            FollowUpTimes times,
            ClientService clients,
            ConsentService consents,
            UserService users,
            PracticeService practice,
            CurrentUser currentUser,
            AimAnswers aims) {
        this.feedbacks = feedbacks;
        this.assessments = assessments;
        this.told = told;
        this.waiting = waiting;
        this.contacts = contacts;
        this.facts = facts;
        this.times = times;
        this.clients = clients;
        this.consents = consents;
        this.users = users;
        this.practice = practice;
        this.currentUser = currentUser;
        this.aims = aims;
    }

    /** @param full whether the reader may see what is stored of the client's health */
    CallSheet of(FollowUp followUp, boolean full, Instant now) {
        var contact = clients.contact(followUp.client());
        var draft = feedbacks.findByDraftOf(followUp.id().value());
        var before = told.before(followUp, full);
        var set = practice.current().orElseThrow(() -> new IllegalStateException("Not set up yet"));
        return new CallSheet(
                followUp.id(),
                followUp.client(),
                contact.name(),
                contact.phone(),
                contact.preferredTime(),
                contact.guardian(),
                currentUser.name(),
                set.name(),
                set.phone(),
                set.emergencyNumber(),
                set.zone(),
                now,
                set.openingHours(),
                followUp.sessionEnd(),
                followUp.state(),
                followUp.nextKind(),
                contacts.tries(followUp),
                draft.map(one -> one.said().resumed(one.answeredAt(), now))
                        .orElse(GivenAnswers.NONE)
                        .and(ClientReport.current(before, now)),
                draft.map(Feedback::note).orElse(""),
                draft.map(Feedback::answeredBy).orElse(AnsweredBy.CLIENT),
                before,
                followUp.takenBy(now).filter(taker -> !taker.equals(currentUser.id())).map(this::name),
                followUp.alertOpen(),
                consents.contactRefused(followUp.client()),
                followUp.gravest(),
                full ? aims.steps(followUp) : List.of(),
                full ? Optional.of(onRecord(followUp, now)) : Optional.empty(),
                full ? last(followUp) : Optional.empty());
    }

    private Optional<AssessmentId> last(FollowUp followUp) {
        return assessments.findByFollowUpIdOrderByNumberDesc(followUp.id().value()).stream()
                .findFirst()
                .map(StoredAssessment::id);
    }

    private CallSheet.OnRecord onRecord(FollowUp followUp, Instant now) {
        var at = now.isBefore(followUp.sessionEnd()) ? followUp.sessionEnd() : now;
        var read = facts.read(followUp, FeedbackAnswers.NONE, at).facts();
        var conditions = Arrays.stream(Condition.values())
                .filter(condition -> read.client().yes(condition))
                .map(condition -> ToldWords.of(condition, read.client().told(condition)))
                .toList();
        return new CallSheet.OnRecord(read.session().work(), conditions);
    }

    /**
     * What to read out; nothing in it comes from the record (3.7, CARE-032).
     *
     * @param full whether the caller may know what the next session changes
     */
    CallResult result(Assessed assessed, FollowUp followUp, boolean full) {
        return result(assessed, followUp, Locale.ENGLISH, false, next(assessed, followUp, full));
    }

    /** The same in the client's own language, on their own page. */
    CallResult result(Assessed assessed, FollowUp followUp, Locale language) {
        return result(assessed, followUp, language, true, NextSteps.NONE);
    }

    private NextSteps next(Assessed assessed, FollowUp followUp, boolean full) {
        var changes = full ? changes(assessed.assessment().plan()) : List.<String>of();
        return new NextSteps(
                contacts.next(followUp).map(contact -> new Task(contact.kind(), contact.due())),
                other(followUp.owner()), other(followUp.therapist()), changes);
    }

    /** What already stands: first the places that are worked less deep, each once. */
    private static List<String> changes(NextPlan plan) {
        var lighter = plan.pressures().stream()
                .filter(one -> one.lower() && one.after() > 0)
                .map(one -> Texts.of("followup.adjust.pressure_cap", one.part().label(), one.after()));
        var others = plan.adjustments().stream()
                .filter(one -> one.kind().standsAtOnce() && !PRESSURES.contains(one.kind()))
                .map(AdjustmentWords::of);
        return Stream.concat(lighter, others).distinct().toList();
    }

    private Optional<String> other(UserId user) {
        return Optional.of(user).filter(one -> !one.equals(currentUser.id())).map(this::name);
    }

    private CallResult result(
            Assessed assessed, FollowUp followUp, Locale language, boolean byLink, NextSteps next) {
        var assessment = assessed.assessment();
        var answeredAt = assessment.recorded().answeredAt();
        var words = times.words(language);
        var texts = ClientTexts.in(language);
        var frame = times.frame(words, practice.emergencyNumber(), followUp.sessionEnd(), answeredAt);
        var answers = assessment.facts().answers();
        boolean sore = !ClientTexts.neverSore(answers);
        // while somebody must be spoken to or a doctor asked, no answer given now reassures
        var waits = waiting.of(followUp).filter(level -> level.compareTo(assessment.triage().level()) > 0);
        var offers = assessment.care().forClient(words::moment, language);
        boolean offered = sore && waits.isEmpty();
        return new CallResult(
                assessed.stored().id(),
                waits.map(level -> byLink ? texts.waitingByLink(frame) : texts.waiting(level, frame))
                        .orElseGet(() -> byLink
                                ? texts.of(assessment.triage(), answers, frame)
                                : texts.aloud(assessment.triage(), answers, frame)),
                texts.safetyNet(frame),
                offered
                        ? Stream.concat(offers.first().stream(), offers.more().stream()).map(CallResult.Offer::of)
                                .toList()
                        : List.of(),
                offered ? offers.warnings() : List.of(),
                sore,
                followUp.state() == FollowUpState.CLOSED,
                next);
    }

    private String name(UserId user) {
        return users.names(Set.of(user)).getOrDefault(user, "");
    }
}
