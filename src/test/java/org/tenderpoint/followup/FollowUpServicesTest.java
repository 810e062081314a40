package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.nothingNew;
import static org.tenderpoint.followup.FollowUpScene.sore;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.followup.adjustment.AdjustmentEffect;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRecord;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.ClientReportWords;
import org.tenderpoint.followup.answers.DoctorFound;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.assessment.Assessment;
import org.tenderpoint.followup.assessment.AssessmentChange;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.assessment.AssessmentService.ChangeRefused;
import org.tenderpoint.followup.assessment.FindingLine;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.assessment.StoredAssessment;
import org.tenderpoint.followup.assessment.TriageRuleUse;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.Contact;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.incident.RulesAfterwards;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.AdjustmentLine;
import org.tenderpoint.screening.FactsReader;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.VisitToScreen;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.series.ComeBackService;
import org.tenderpoint.series.ComeBackService.ComeBack;
import org.tenderpoint.series.ComeBackService.ComeBackReason;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.rule.RuleYield;
import org.tenderpoint.vocabulary.say.Say;

@DatabaseTest
@As(Role.THERAPIST)
@RecordApplicationEvents
@Moment("2026-11-24T12:00:00Z")
class FollowUpServicesTest {

    private static final ZoneId ZONE = TestUsers.SETTINGS.zone();

    @Autowired
    private RulesAfterwards afterwards;
    @Autowired
    CallService calls;

    @Autowired
    FeedbackService feedback;

    @Autowired
    FactsReader facts;

    @Autowired
    WorklistService worklist;

    @Autowired
    AssessmentService assessments;

    @Autowired
    ComeBackService comeBack;
    @Autowired
    RecordedAnswerService recordedAnswers;

    @Autowired
    AlertService alerts;

    @Autowired
    AdjustmentService advice;

    @Autowired
    FollowUpScene scene;

    @Autowired
    FollowUpRepository followUps;

    @Autowired
    Contacts contacts;

    @Autowired
    HoldService holds;

    @Autowired
    TestTrail trail;

    @Autowired
    TestUsers users;

    @Autowired
    java.time.Clock clock;

    @Autowired
    TriageRuleUse use;

    @StandIn
    DoneWorkReader work;

    @StandIn
    ScreeningService screening;

    @Test
    void whatAClientWroteStandsInTheListUntilATherapistHasReadIt() {
        var made = scene.finished("Wanda Words", Duration.ofHours(60));
        feedback.give(made.id(), draft(fine().with(SafetyLine.I.code(), "yes")
                .with("other_new_what", "something_else").with("other_new_text", "my stomach is funny")
                .with("over_other_new", "no")));

        assertThat(holds.openHolds(made.client())).extracting(HoldRecord::kind).contains(HoldKind.THERAPIST_TALK);
        var row = worklist.due(FollowUpFilter.due(false).about(FollowUpFilter.WorkKind.FOLLOW_UP), 0, 50).stream()
                .filter(one -> one.key().equals(made.id().value())).map(FollowUpRow.class::cast).findFirst();
        assertThat(row.flatMap(FollowUpRow::nextKind)).contains(ContactKind.READ);
        assertThat(row.flatMap(FollowUpRow::told).map(told -> ClientReportWords.reason(
                told, ZoneOffset.UTC, clock.instant()))).get().asString().contains("my stomach is funny");

        assertThat(assessments.newest(made.id())).as("where a plan that waits leads to").isPresent();

        recordedAnswers.recordRead(made.id(), Quote.readBy("Maya", LocalDate.of(2026, 3, 2)));

        assertThat(holds.openHolds(made.client())).extracting(HoldRecord::kind).doesNotContain(HoldKind.THERAPIST_TALK);
        assertThat(followUps.findById(made.id().value()).flatMap(FollowUp::nextKind))
                .as("asked again tomorrow all the same").contains(ContactKind.RECHECK);
    }

    @Test
    @Tag("UC-13")
    void aFinishedSessionMakesOneFollowUpWithItsWindow() {
        var made = scene.finished("Ada", Duration.ofHours(1));

        var followUp = followUps.findById(made.id().value()).orElseThrow();
        assertThat(followUp.state()).isEqualTo(FollowUpState.OPEN);
        assertThat(followUp.window().dueFrom()).isEqualTo(made.end().plus(Duration.ofHours(48)));
        assertThat(followUp.window().dueTo()).isEqualTo(made.end().plus(Duration.ofHours(72)));
        assertThat(followUp.window().overdueFrom()).isEqualTo(made.end().plus(Duration.ofHours(96)));
        assertThat(followUp.nextDue().orElseThrow()).isAfterOrEqualTo(followUp.window().dueFrom());
        assertThat(trail.about(made.id().value())).extracting("action").contains("made");
        assertThat(kinds(made.client())).containsExactly(HoldKind.UNANSWERED_FOLLOW_UP);
    }

    @Test
    @Tag("UC-15")
    void afterAnEmergencySomebodyRingsAtOnce() {
        var made = scene.finished(scene.client("Ben"), scene.finished("Cy", Duration.ofHours(1)).therapist(),
                Duration.ofMinutes(5), true);

        var followUp = followUps.findById(made.id().value()).orElseThrow();
        assertThat(followUp.nextKind()).contains(ContactKind.SAFETY_CALL);
        assertThat(followUp.nextDue().orElseThrow()).isBefore(clock.instant().plusSeconds(5));
    }

    @Test
    void whatTheLastFollowUpToldIsNotAskedAgainAtTheNextVisit() {
        var made = scene.finished("Fibi", Duration.ofHours(50));
        var next = VisitToScreen.planned(made.client(), made.therapist(),
                LocalDateTime.ofInstant(clock.instant().plus(Duration.ofDays(7)), ZONE), ZONE, List.of());
        assertThat(facts.read(next).visit().asks().answered()).doesNotContain("SCR-120");

        feedback.give(made.id(), draft(fine()));

        assertThat(facts.read(next).visit().asks().answered()).contains("SCR-120");
    }

    @Test
    void anExpectedResultAfter48HoursClosesByItself() {
        var made = scene.finished("Dora", Duration.ofHours(50));

        var result = feedback.give(made.id(), draft(fine()));

        assertThat(result.text().level()).isEqualTo(TriageLevel.EXPECTED);
        assertThat(result.closed()).isTrue();
        var followUp = followUps.findById(made.id().value()).orElseThrow();
        assertThat(followUp.closedHow()).contains(ClosingReason.EXPECTED);
        assertThat(followUp.nextDue()).isEmpty();
        assertThat(kinds(made.client())).isEmpty();
    }

    @Test
    void anAnswerBefore48HoursIsActedOnButNeverCloses() {
        var made = scene.finished("Eve", Duration.ofHours(20));

        var result = feedback.give(made.id(), draft(fine()));

        assertThat(result.text().level()).isEqualTo(TriageLevel.EXPECTED);
        assertThat(result.closed()).isFalse();
        var followUp = followUps.findById(made.id().value()).orElseThrow();
        assertThat(followUp.state()).isEqualTo(FollowUpState.OPEN);
        assertThat(followUp.nextKind()).contains(ContactKind.CALL);
        assertThat(kinds(made.client())).contains(HoldKind.UNANSWERED_FOLLOW_UP);
    }

    @Test
    void aRuleCountsTheFollowUpsItWasFoundInAndTheResultsThatATherapistChanged() {
        var lately = clock.instant().minus(Duration.ofDays(365));
        var before = use.count(Set.of("TRI-100"), lately);
        var made = scene.finished("Fay", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(fine().without(SafetyLine.D.code())));

        var found = use.count(Set.of("TRI-100"), lately);
        assertThat(found.ever()).isEqualTo(before.ever() + 1);
        assertThat(found.lately()).isEqualTo(before.lately() + 1);
        assertThat(found.overrides()).isEqualTo(before.overrides());
        assertThat(use.count(Set.of("TRI-100"), clock.instant().plusSeconds(60)).lately()).isZero();

        var record = assessments.open(result.assessment()).orElseThrow();
        assessments.change(record.id(), record.version(), AssessmentChange.level(TriageLevel.THERAPIST),
                "Wants to speak with her");
        assertThat(use.count(Set.of("TRI-100"), lately).overrides()).singleElement()
                .satisfies(override -> assertThat(override.words()).isEqualTo("The therapist changed the result"));
    }

    @Test
    @Tag("UC-26")
    void howItEndedAtTheDoctorCountsForTheRulesThatDecidedTheLevel() {
        var made = scene.finished("Gus", Duration.ofHours(60));
        var result = feedback.give(made.id(), draft(sore(7, 8)));
        recordedAnswers.recordDoctorAnswer(made.id(),
                new Quote("Dr Moss", LocalDate.of(2026, 1, 2), "A pulled muscle", Optional.of(DoctorFound.SMALL)));
        entities.flush();
        var findings = assessments.open(result.assessment()).orElseThrow().findings();
        var session = followUps.findById(made.id().value()).orElseThrow().session();
        assertThat(afterwards.spokeAfter(session)).as("for who reviews an incident at it")
                .containsExactlyInAnyOrderElementsOf(
                        findings.stream().map(FindingLine::ruleId).collect(Collectors.toSet()));
        var deciding = findings.stream().filter(finding -> finding.level() == TriageLevel.DOCTOR).toList();

        assertThat(deciding).isNotEmpty();
        assertThat(findings).allSatisfy(finding -> {
            var counts = yieldOf(finding.ruleId());
            var decided = deciding.contains(finding) ? 1L : 0L;
            assertThat(counts.spoke()).isEqualTo(decided);
            assertThat(counts.seen()).isEqualTo(decided);
            assertThat(counts.mattered()).isZero();
        });
        assertThat(yieldOf(deciding.getFirst().ruleId()).ended())
                .containsExactly(Map.entry("A doctor found something small", 1L));
        assertThat(use.doubted(clock.instant().minus(Duration.ofDays(1)))).containsEntry(
                deciding.getFirst().ruleId(), 1L);
    }

    @Test
    @Tag("UC-26")
    void aResultThatAPersonMadeMilderPassedTheRuleThatDecidedIt() {
        var made = scene.finished("Guy", Duration.ofHours(60));
        var result = feedback.give(made.id(), draft(sore(7, 8)));
        var record = assessments.open(result.assessment()).orElseThrow();
        var decided = record.findings().stream().filter(finding -> finding.level() == TriageLevel.DOCTOR).findFirst()
                .orElseThrow().ruleId();
        assertThat(yieldOf(decided).passed()).isZero();

        assessments.change(record.id(), record.version(), AssessmentChange.level(TriageLevel.THERAPIST),
                "Wants to speak with him");
        entities.flush();

        assertThat(yieldOf(decided).passed()).isEqualTo(1);
        assertThat(yieldOf(decided).why()).containsExactly(Map.entry("The therapist changed the result", 1L));
    }

    /** Of the latest quarter. */
    private RuleYield yieldOf(String rule) {
        var now = clock.instant();
        return use.yields(Set.of(rule), Stream.of(30, 120, 210, 300).map(Duration::ofDays).map(now::minus).toList())
                .getFirst();
    }

    @Test
    void whatAPersonJudgesGraverIsOpenedAgainAndRungAsThatLevelAsks() {
        var made = scene.finished("Gina", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(fine()));
        assertThat(result.closed()).isTrue();

        var record = assessments.open(result.assessment()).orElseThrow();
        assessments.change(record.id(), record.version(), AssessmentChange.level(TriageLevel.DOCTOR), "");

        var followUp = followUps.findById(made.id().value()).orElseThrow();
        assertThat(followUp.state()).isEqualTo(FollowUpState.ANSWERED);
        assertThat(followUp.nextKind()).contains(ContactKind.CALL);
        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);
    }

    @Test
    @Tag("UC-13")
    void anUnreadSafetyLineKeepsTheFollowUpOpen() {
        var made = scene.finished("Fay", Duration.ofHours(50));

        var result = feedback.give(made.id(), draft(fine().without(SafetyLine.D.code())));

        assertThat(result.text().level()).isEqualTo(TriageLevel.THERAPIST);
        assertThat(result.closed()).isFalse();
        assertThat(followUps.findById(made.id().value()).orElseThrow().nextKind()).contains(ContactKind.CALL);
    }

    @Test
    @Tag("UC-15")
    void aDoctorResultHoldsTheNextSessionUntilTheAnswerIsRecorded() {
        var made = scene.finished("Gus", Duration.ofHours(60));

        var result = feedback.give(made.id(), draft(sore(7, 8)));

        assertThat(result.text().level()).isEqualTo(TriageLevel.DOCTOR);
        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);

        recordedAnswers.recordDoctorAnswer(
                made.id(),
                new Quote("Dr Moss", java.time.LocalDate.of(2026, 1, 2), "Muscle only, massage is fine"));

        assertThat(kinds(made.client())).doesNotContain(HoldKind.DOCTOR_ANSWER);
        assertThat(followUps.findById(made.id().value()).orElseThrow().closedHow()).contains(ClosingReason.DONE);
    }

    @Test
    @Tag("UC-15")
    void whoSawNoDoctorStillWaitsForOne() {
        var made = scene.finished("Gwen", Duration.ofHours(60));
        var result = feedback.give(made.id(), draft(sore(7, 8)));

        recordedAnswers.recordDoctorAnswer(made.id(), new Quote("Gwen", LocalDate.of(2026, 1, 2), "Has not been there",
                Optional.of(DoctorFound.NOT_SEEN)));

        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);
        assertThat(assessments.open(result.assessment()).orElseThrow().waitsFor()).contains(AnswerKind.DOCTOR_ANSWER);
        assertThat(followUps.findById(made.id().value()).orElseThrow().closedHow()).isEmpty();
        assertThat(referredFirst(made)).as("the next session").isTrue();

        recordedAnswers.recordDoctorAnswer(made.id(), new Quote("Dr Moss", LocalDate.of(2026, 1, 2), "Muscle only",
                Optional.of(DoctorFound.NOTHING)));

        assertThat(kinds(made.client())).doesNotContain(HoldKind.DOCTOR_ANSWER);
    }

    @Test
    @Tag("UC-15")
    void aCallThatOnlyDeniesKeepsAskingWhatTheDoctorSaid() {
        var made = scene.finished("Greta", Duration.ofHours(60));
        feedback.give(made.id(), draft(sore(7, 8)));
        ((SettableClock) clock).pass(Duration.ofDays(6));

        var result = feedback.give(made.id(), draft(fine()));

        assertThat(assessments.open(result.assessment()).orElseThrow().level()).isEqualTo(TriageLevel.EXPECTED);
        assertThat(result.closed()).isFalse();
        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);
        assertThat(followUps.findById(made.id().value()).orElseThrow().mayEndUnanswered()).as("by age").isFalse();
        assertThat(doctorAsked(made)).hasSize(2);

        var notSeen = new Quote("Greta", LocalDate.of(2026, 1, 2), "Not yet", Optional.of(DoctorFound.NOT_SEEN));
        recordedAnswers.recordDoctorAnswer(made.id(), notSeen);
        assertThat(doctorAsked(made)).as("what was asked is not due any more").hasSize(1);
        ((SettableClock) clock).pass(Duration.ofDays(8));
        recordedAnswers.recordDoctorAnswer(made.id(), notSeen);
        assertThat(doctorAsked(made)).as("it is asked until there is an answer").singleElement()
                .satisfies(due -> assertThat(due).isAfter(clock.instant()));

        recordedAnswers.recordDoctorAnswer(made.id(),
                new Quote("Dr Moss", LocalDate.of(2026, 1, 2), "Muscle only", Optional.of(DoctorFound.NOTHING)));
        assertThat(followUps.findById(made.id().value()).orElseThrow().closedHow()).contains(ClosingReason.DONE);
    }

    /** When the doctor's answer is still asked for. */
    private List<Instant> doctorAsked(FollowUpScene.Made made) {
        return contacts.open(followUps.findById(made.id().value()).orElseThrow()).stream()
                .filter(one -> one.kind() == ContactKind.DOCTORS_ANSWER).map(Contact::due).toList();
    }

    @Test
    @Tag("UC-15")
    void whetherAClientWasSeenIsAskedNextMorningWhateverTheyDenyNow() {
        var made = scene.finished("Gloria", Duration.ofHours(50));
        feedback.give(made.id(), draft(nothingNew().with(SafetyLine.C.code(), "yes").with("numbness", "no")
                .with("tingling", "no").with("weakness_arms", "yes").with("weakness_legs", "no")
                .with("weakness_back", "no").with("weak_where", "both_arms")));

        feedback.give(made.id(), draft(fine()));

        assertThat(contacts.open(followUps.findById(made.id().value()).orElseThrow()))
                .filteredOn(one -> one.due().isAfter(clock.instant().plus(Duration.ofHours(5))))
                .extracting(Contact::kind).contains(ContactKind.SAFETY_CALL, ContactKind.DOCTORS_ANSWER);
    }

    @Test
    @Tag("UC-15")
    void whatADoctorSaidBeforeANewerAnswerSaysNothingOfIt() {
        var made = scene.finished("Gil", Duration.ofHours(74));
        var said = new Quote("Dr Moss", java.time.LocalDate.of(2026, 1, 2), "Muscle only, massage is fine");
        feedback.give(made.id(), draft(sore(7, 8)));
        recordedAnswers.recordDoctorAnswer(made.id(), said);
        ((SettableClock) clock).pass(Duration.ofHours(3));

        var again = feedback.give(made.id(), draft(sore(8, 8)));

        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);
        assertThat(assessments.open(again.assessment()).orElseThrow().waitsFor()).contains(AnswerKind.DOCTOR_ANSWER);
        assertThat(referredFirst(made)).as("the next session").isTrue();

        ((SettableClock) clock).pass(Duration.ofHours(3));
        recordedAnswers.recordDoctorAnswer(made.id(), said);

        assertThat(kinds(made.client())).doesNotContain(HoldKind.DOCTOR_ANSWER);
        assertThat(assessments.open(again.assessment()).orElseThrow().waitsFor())
                .doesNotContain(AnswerKind.DOCTOR_ANSWER);
        assertThat(referredFirst(made)).as("the next session").isFalse();
    }

    /** Whether after another session of this client that went well a doctor is asked before other help. */
    private boolean referredFirst(FollowUpScene.Made made) {
        var next = scene.finished(made.client(), made.therapist(), Duration.ofHours(60), false);
        var result = feedback.give(next.id(), draft(fine()));
        return assessments.open(result.assessment()).orElseThrow().referrals().stream()
                .anyMatch(line -> line.ruleIds().contains("REF-010"));
    }

    @Test
    void wordsThatWereReadAreNotThoseOfANewerAnswer() {
        var made = scene.finished("Wilma Words", Duration.ofHours(60));
        var wrote = fine().with(SafetyLine.I.code(), "yes").with("other_new_what", "something_else")
                .with("over_other_new", "no");
        feedback.give(made.id(), draft(wrote.with("other_new_text", "my stomach is funny")));
        recordedAnswers.recordRead(made.id(), Quote.readBy("Maya", LocalDate.of(2026, 3, 2)));
        ((SettableClock) clock).pass(Duration.ofHours(3));

        var again = feedback.give(made.id(), draft(wrote.with("other_new_text", "and my ear rings")));

        assertThat(assessments.open(again.assessment()).orElseThrow().waitsFor()).contains(AnswerKind.WORDS_READ);
    }

    @Test
    @Tag("UC-15")
    void aDoctorsAnswerFromFrontDeskCountsOnceATherapistStandsForIt() {
        var made = scene.finished("Hal", Duration.ofHours(60));
        feedback.give(made.id(), draft(sore(7, 8)));
        var frontDesk = users.make("front", Role.FRONT_DESK);

        var recorded = users.as(frontDesk, () -> recordedAnswers.recordDoctorAnswer(
                made.id(), new Quote("Dr Moss", java.time.LocalDate.of(2026, 1, 2), "Fine")));

        assertThat(recorded.confirmedBy()).isEmpty();
        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);

        recordedAnswers.confirmAnswer(recorded.id());
        assertThat(kinds(made.client())).doesNotContain(HoldKind.DOCTOR_ANSWER);
    }

    @Test
    @Tag("UC-38")
    void whatTheDeskHasWrittenDownIsAskedNowhereAndWaitsForATherapistWhereverItStands() {
        var made = scene.finished("Hedda", Duration.ofHours(60));
        feedback.give(made.id(), draft(sore(7, 8)));
        assertThat(mayComeAgain(made.client())).containsExactly(ComeBackReason.DOCTOR);
        var desk = users.make("front.hedda", Role.FRONT_DESK);

        users.as(desk, () -> recordedAnswers.recordDoctorAnswer(made.id(), new Quote("Dr Moss",
                LocalDate.ofInstant(clock.instant(), ZONE), "A torn fibre", Optional.empty())));

        assertThat(recordedAnswers.awaited(made.client())).isEmpty();
        assertThat(mayComeAgain(made.client())).containsExactly(ComeBackReason.CONFIRM);
        recordedAnswers.toConfirm(made.client()).forEach(one -> recordedAnswers.confirmAnswer(one.id()));
        assertThat(mayComeAgain(made.client())).isEmpty();
    }

    private List<ComeBackReason> mayComeAgain(ClientId client) {
        return comeBack.waiting(Optional.empty()).stream().filter(one -> one.client().equals(client))
                .map(ComeBack::reason).toList();
    }

    @Test
    @Tag("UC-15")
    void theDayThatTheDoctorNamedHoldsTheNextSessionOnceATherapistStandsForIt() {
        var made = scene.finished("Hella", Duration.ofHours(60));
        feedback.give(made.id(), draft(sore(7, 8)));
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var again = today.plusDays(21);
        var frontDesk = users.make("front.hella", Role.FRONT_DESK);

        assertThat(recordedAnswers.awaited(made.client())).isPresent();
        var recorded = users.as(frontDesk, () -> recordedAnswers.recordDoctorAnswer(made.id(),
                new Quote("Dr Moss", today, "A torn fibre", Optional.of(DoctorFound.SMALL), Optional.of(again),
                        "not the left leg")));
        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);
        assertThat(recordedAnswers.doctorsWords(made.client())).isEmpty();
        assertThat(recordedAnswers.awaited(made.client())).as("nobody asks once more").isEmpty();
        assertThat(toConfirm()).contains(recorded.id());

        recordedAnswers.confirmAnswer(recorded.id());

        assertThat(toConfirm()).doesNotContain(recorded.id());
        assertThat(kinds(made.client())).doesNotContain(HoldKind.DOCTOR_ANSWER);
        assertThat(restsUntil(made)).containsExactly(again);
        assertThat(recordedAnswers.doctorsWords(made.client())).singleElement()
                .satisfies(words -> assertThat(words.said().limits()).isEqualTo("not the left leg"));

        recordedAnswers.recordDoctorAnswer(made.id(),
                new Quote("Dr Lee", today, "Nothing on the scan", Optional.of(DoctorFound.SMALL)));
        assertThat(restsUntil(made)).as("no day takes back no day").containsExactly(again);

        recordedAnswers.recordDoctorAnswer(made.id(), new Quote("Dr Moss", today, "One week is enough",
                Optional.of(DoctorFound.SMALL), Optional.of(today.plusDays(7)), ""));
        assertThat(restsUntil(made)).as("it was mistaken").containsExactly(today.plusDays(7));
    }

    @Test
    @Tag("UC-15")
    void whatTheDeskWroteDownWronglyIsPutRightByATherapist() {
        var made = scene.finished("Hilde", Duration.ofHours(60));
        feedback.give(made.id(), draft(sore(7, 8)));
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var frontDesk = users.make("front.hilde", Role.FRONT_DESK);
        var wrong = users.as(frontDesk, () -> recordedAnswers.recordDoctorAnswer(made.id(), new Quote("Dr Moss", today,
                "A torn fibre", Optional.of(DoctorFound.SMALL), Optional.of(today.plusDays(21)), "not the left leg")));

        recordedAnswers.correctDoctorAnswer(wrong.id(), new Quote("Dr Moss", today, "A torn fibre",
                Optional.of(DoctorFound.SMALL), Optional.of(today.plusDays(7)), "not the right leg"));

        assertThat(toConfirm()).doesNotContain(wrong.id());
        var right = recordedAnswers.doctorsWords(made.client());
        assertThat(right).singleElement()
                .satisfies(words -> assertThat(words.said().limits()).isEqualTo("not the right leg"));
        assertThat(restsUntil(made)).containsExactly(today.plusDays(7));
        assertThat(kinds(made.client())).doesNotContain(HoldKind.DOCTOR_ANSWER);

        recordedAnswers.correctDoctorAnswer(right.getFirst().id(), new Quote("Dr Moss", today, "It was for another",
                Optional.of(DoctorFound.NOT_SEEN)));
        assertThat(recordedAnswers.doctorsWords(made.client())).isEmpty();
        assertThat(restsUntil(made)).isEmpty();
        assertThat(kinds(made.client())).as("the next session waits again").contains(HoldKind.DOCTOR_ANSWER);
    }

    @Test
    @Tag("UC-15")
    void whoWasSeenByNoDoctorAfterAllIsAskedAgain() {
        var made = scene.finished("Henny", Duration.ofHours(60));
        feedback.give(made.id(), draft(sore(7, 8)));
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var wrong = recordedAnswers.recordDoctorAnswer(made.id(),
                new Quote("Dr Moss", today, "A torn fibre", Optional.of(DoctorFound.SMALL)));
        assertThat(followUps.findById(made.id().value()).orElseThrow().closedHow()).contains(ClosingReason.DONE);

        recordedAnswers.correctDoctorAnswer(wrong.id(), new Quote("Dr Moss", today, "It was for another",
                Optional.of(DoctorFound.NOT_SEEN)));

        var again = followUps.findById(made.id().value()).orElseThrow();
        assertThat(again.state()).isEqualTo(FollowUpState.ANSWERED);
        assertThat(again.nextKind()).contains(ContactKind.DOCTORS_ANSWER);
        assertThat(again.place()).as("stands in the list").isPresent();
    }

    private Set<java.util.UUID> toConfirm() {
        entities.flush();
        return worklist.clearances(FollowUpFilter.due(false).whose()).stream().map(TaskRow::key)
                .collect(Collectors.toSet());
    }

    private List<LocalDate> restsUntil(FollowUpScene.Made made) {
        return holds.openHolds(made.client()).stream().flatMap(hold -> hold.until().stream())
                .map(until -> LocalDate.ofInstant(until, ZONE)).toList();
    }

    @Test
    void aTalkEndsWhatWaitsForTheTherapist() {
        var made = scene.finished("Ida", Duration.ofHours(74));

        var result = feedback.give(made.id(), draft(sore(2, 4)));

        assertThat(result.text().level()).isEqualTo(TriageLevel.THERAPIST);
        assertThat(kinds(made.client())).contains(HoldKind.THERAPIST_TALK, HoldKind.REST);
        recordedAnswers.recordTalk(made.id(),
                new Quote("Ida", java.time.LocalDate.of(2026, 1, 2), "Fades, will come back"));
        assertThat(kinds(made.client())).doesNotContain(HoldKind.THERAPIST_TALK, HoldKind.REST);
    }

    @Test
    @Tag("UC-15")
    void anEmergencyRaisesItsAlertWhileTheCallGoesOn() {
        var made = scene.finished("Jon", Duration.ofHours(50));
        var said = GivenAnswers.NONE
                .with(CallScript.GOOD_TIME, "yes")
                .with(SafetyLine.A.code(), "yes")
                .with("chest_pain", "yes");

        var preview = feedback.saveDraft(made.id(), draft(said));

        assertThat(preview.emergency()).isTrue();
        assertThat(alerts.open()).anyMatch(alert -> alert.followUp().equals(made.id()));

        var slip = said.with("chest_pain", "no");
        assertThat(feedback.saveDraft(made.id(), draft(slip)).emergency()).as("nothing was told yet").isFalse();
        assertThat(alerts.open()).as("something of the line is, and the call may be cut off")
                .anyMatch(alert -> alert.followUp().equals(made.id()));
        feedback.saveDraft(made.id(), draft(slip.with("breathless", "no").with("coughing_blood", "no")));
        assertThat(alerts.open()).as("a slip of the key").noneMatch(alert -> alert.followUp().equals(made.id()));
    }

    @Test
    @Tag("UC-15")
    @Tag("fires:FUP-18")
    @Tag("misses:FUP-18")
    void anAlertStaysUntilSomebodyWasSpokenTo() {
        var made = scene.finished("Kim", Duration.ofHours(50));
        feedback.give(made.id(), draft(fine().with(SafetyLine.C.code(), "yes").with("numbness", "yes")
                .with("tingling", "no").with("weakness_arms", "no").with("weakness_legs", "no")
                .with("weakness_back", "no")));
        var alert = alerts.open().stream().filter(one -> one.followUp().equals(made.id())).findFirst().orElseThrow();
        assertThat(alert.level()).isEqualTo(TriageLevel.URGENT);

        alerts.acknowledge(alert.id());
        alerts.contacted(alert.id(), AlertOutcome.NOT_REACHED, "", "No answer, rang twice");
        assertThat(alerts.open()).extracting(AlertRow::id).contains(alert.id());
        assertThatThrownBy(() -> alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "Kim", " "))
                .isInstanceOf(IllegalArgumentException.class);

        alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "Kim", "Goes to the doctor today");
        assertThat(alerts.open()).extracting(AlertRow::id).doesNotContain(alert.id());
        assertThat(trail.about(alert.id().value())).extracting("action").contains("raised", "acknowledged",
                "contacted");
    }

    @Test
    @Tag("UC-15")
    void aMilderAnswerDoesNotUndoAnAlert() {
        var made = scene.finished("Lea", Duration.ofHours(50));
        feedback.give(made.id(),
                draft(fine().with(SafetyLine.A.code(), "yes").with("chest_pain", "yes").with("breathless", "no")));

        feedback.give(made.id(), draft(fine()));

        var alert = alerts.open().stream().filter(one -> one.followUp().equals(made.id())).findFirst().orElseThrow();
        assertThat(alert.level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(followUps.findById(made.id().value()).orElseThrow().state()).isNotEqualTo(FollowUpState.CLOSED);
    }

    @Test
    @Tag("UC-16")
    void gentlerAdjustmentsStandAtOnceAndMorePressureWaits() {
        var made = scene.finished("Max", Duration.ofHours(50));
        feedback.give(made.id(), draft(sore(2, 5)));

        assertThat(advice.standing(made.client())).isNotEmpty()
                .anyMatch(line -> line.part().isPresent() && line.change().equals(new AdjustmentLine.Change.Cap(3)));

        var fine = scene.finishedLight("Nia", Duration.ofHours(50));
        var result = feedback.give(fine.id(), draft(fine()));
        assertThat(advice.standing(fine.client())).as("keeping the plan waits for a therapist").isEmpty();
        var record = assessments.open(result.assessment()).orElseThrow();
        assertThat(record.adjustments()).isNotEmpty();
        assessments.accept(record.id(), record.version());
        assertThat(advice.standing(fine.client())).isNotEmpty();
    }

    @Test
    void aRestIsNotAskedAboutAgainOnceTheTalkIsRecorded() {
        var made = scene.finished("Ron", Duration.ofHours(80));
        var result = feedback.give(made.id(), draft(sore(4, 6)));
        var waits = assessments.open(result.assessment()).orElseThrow();
        assertThat(waits.waitsFor()).contains(AnswerKind.THERAPIST_TALK);
        assertThat(advice.standing(made.client()))
                .anyMatch(line -> Say.it(line.words()).startsWith("No session yet: until"));

        recordedAnswers.recordTalk(made.id(),
                new Quote("Ida", java.time.LocalDate.of(2026, 1, 2), "Fades, will come back"));

        assertThat(advice.standing(made.client())).isNotEmpty()
                .noneMatch(line -> Say.it(line.words()).startsWith("No session yet"));
    }

    @Test
    @Tag("UC-16")
    void whatALevelLessMeansIsReckonedFromTheSessionThatItComesFrom() {
        var made = scene.finished("Sol", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(sore(2, 5)));
        var region = assessments.open(result.assessment()).orElseThrow().regions().getFirst();

        assertThat(advice.standing(made.client()))
                .filteredOn(line -> Say.it(line.words()).contains("level"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.limit().orElseThrow().cap().orElseThrow())
                        .isBetween(region.pressureAfter(), region.pressureBefore() - 1));
    }

    @Test
    @Tag("UC-16")
    void whatWasAppliedAndTakenBackStandsAgain() {
        var first = scene.finished("Tom", Duration.ofHours(150));
        feedback.give(first.id(), draft(sore(3, 6)));
        var second = scene.finished(first.client(), first.therapist(), Duration.ofHours(50), false);
        var before = advice.standing(first.client());

        before.forEach(line -> advice.apply(line.id(), second.session()));
        assertThat(advice.appliedBy(second.session())).hasSameSizeAs(before);
        before.forEach(line -> advice.takeBack(line.id(), second.session()));

        assertThat(advice.standing(first.client())).containsExactlyInAnyOrderElementsOf(before);
        assertThat(advice.appliedBy(second.session())).isEmpty();
    }

    @Test
    @Tag("UC-16")
    void anAppliedAdjustmentTellsWhetherTheNextSessionWasEasier() {
        var first = scene.finished("Gil", Duration.ofHours(150));
        var result = feedback.give(first.id(), draft(sore(3, 6)));
        var advice = assessments.open(result.assessment()).orElseThrow().adjustments().stream()
                .filter(StandingAdjustmentRecord::stands)
                .findFirst()
                .orElseThrow();
        assertThat(advice.effect()).isEmpty();

        var second = scene.finished(first.client(), first.therapist(), Duration.ofHours(50), false);
        this.advice.apply(advice.id(), second.session());
        assertThat(effectOf(advice.id(), result)).contains(AdjustmentEffect.Change.NOT_KNOWN);

        feedback.give(second.id(), draft(sore(1, 2)));
        assertThat(effectOf(advice.id(), result)).contains(AdjustmentEffect.Change.LESS);
    }

    private Optional<AdjustmentEffect.Change> effectOf(AdjustmentId id, CallResult result) {
        return assessments.open(result.assessment()).orElseThrow().adjustments().stream()
                .filter(one -> one.id().equals(id))
                .flatMap(one -> one.effect().stream())
                .map(AdjustmentEffect::change)
                .findFirst();
    }

    @Test
    @Tag("UC-16")
    void aNewerFeedbackMakesANewerAssessmentAndTheOldAdviceLapses() {
        var made = scene.finishedLight("Ola", Duration.ofHours(50));
        var first = feedback.give(made.id(), draft(sore(2, 5)));
        var second = feedback.give(made.id(), draft(fine()));

        assertThat(advice.standing(made.client())).isEmpty();
        assertThat(assessments.open(first.assessment()).orElseThrow().newest()).isFalse();
        assertThat(assessments.open(second.assessment()).orElseThrow().newest()).isTrue();
        var stale = assessments.open(first.assessment()).orElseThrow();
        assertThatThrownBy(() -> assessments.accept(stale.id(), stale.version())).isInstanceOf(ChangeRefused.class);
    }

    @Test
    @Tag("UC-15")
    void loweringUrgentNeedsAReasonAndARecordedContact() {
        var made = scene.finished("Pia", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(fine().with(SafetyLine.C.code(), "yes").with("numbness", "yes")
                .with("tingling", "no").with("weakness_arms", "no").with("weakness_legs", "no")
                .with("weakness_back", "no")));
        var record = assessments.open(result.assessment()).orElseThrow();
        var lower = AssessmentChange.level(TriageLevel.WATCH);

        assertThatThrownBy(() -> assessments.change(record.id(), record.version(), lower, ""))
                .extracting("problem").isEqualTo(ChangeRefused.Problem.NO_REASON);
        assertThatThrownBy(() -> assessments.change(record.id(), record.version(), lower, "Old and unchanged"))
                .extracting("problem").isEqualTo(ChangeRefused.Problem.NO_CONTACT);

        var alert = alerts.open().stream().filter(one -> one.followUp().equals(made.id())).findFirst().orElseThrow();
        alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "Pia", "It is the old numbness, unchanged");
        var changed = assessments.change(record.id(), record.version(), lower, "Old and unchanged");
        assertThat(changed.level()).isEqualTo(TriageLevel.WATCH);
        assertThat(changed.proposed()).isEqualTo(TriageLevel.URGENT);
        assertThat(kinds(made.client())).as("the hold waits for the doctor").contains(HoldKind.DOCTOR_ANSWER);
    }

    @Test
    @Tag("UC-13")
    void aLaterAnswerOpensAClosedFollowUpAgain() {
        var made = scene.finished("Sue", Duration.ofHours(50));
        calls.attempt(made.id(), TryOutcome.DECLINED, Optional.empty(), "");
        assertThat(followUps.findById(made.id().value()).orElseThrow().closedHow()).contains(ClosingReason.DECLINED);

        feedback.give(made.id(), draft(sore(7, 8)));

        assertThat(followUps.findById(made.id().value()).orElseThrow().state()).isEqualTo(FollowUpState.ANSWERED);
    }

    @Test
    void weakArmsAreUrgentAtOnceAndAnEmergencyUnlessBothAreSaidToBe() {
        var made = scene.finished("Ulf", Duration.ofHours(50));
        var weak = nothingNew().with(SafetyLine.C.code(), "yes").with("numbness", "no").with("tingling", "no")
                .with("weakness_arms", "yes").with("weakness_legs", "no").with("weakness_back", "no");

        assertThat(feedback.assess(made.id(), weak).level()).as("which one is asked next")
                .contains(TriageLevel.URGENT);
        assertThat(feedback.assess(made.id(), weak.with("weak_where", "both_arms")).level())
                .contains(TriageLevel.URGENT);
        assertThat(feedback.assess(made.id(), weak.with("weak_where", "one_arm")).emergency()).isTrue();
        assertThat(feedback.assess(made.id(), weak.with("weak_where", "unknown")).emergency()).isTrue();
    }

    @Test
    void whatWasKeptDecidesAgainTheSame() {
        var made = scene.finished("Wes", Duration.ofHours(74));
        var result = feedback.give(made.id(), draft(sore(2, 4)));
        var kept = followUps.findById(made.id().value()).orElseThrow();
        assertThat(kept.level()).contains(TriageLevel.THERAPIST);

        var record = assessments.open(result.assessment()).orElseThrow();
        var replayed = Assessment.recalled(kept(result));
        assertThat(replayed.findingLines()).isEqualTo(record.findings());
        assertThat(replayed.regionLines()).isEqualTo(record.regions());
    }

    @Autowired
    jakarta.persistence.EntityManager entities;

    private StoredAssessment kept(CallResult result) {
        entities.flush();
        entities.clear();
        return entities.find(StoredAssessment.class, result.assessment().value());
    }

    private java.util.List<HoldKind> kinds(ClientId client) {
        return holds.openHolds(client).stream().map(HoldRecord::kind).toList();
    }
}
