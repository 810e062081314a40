package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.nothingNew;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.ClientReportWords;
import org.tenderpoint.followup.answers.DoctorFound;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.assessment.AssessmentChange;
import org.tenderpoint.followup.assessment.FindingLine;
import org.tenderpoint.followup.assessment.StoredAssessment;
import org.tenderpoint.followup.assessment.TriageRuleUse;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.incident.RulesAfterwards;
import org.tenderpoint.screening.FactsReader;
import org.tenderpoint.screening.VisitToScreen;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.vocabulary.rule.RuleYield;

/** How a follow-up comes about, stays open and ends, and what its rules are counted by. */
class FollowUpServicesTest extends AfterASession {

    @Autowired
    private RulesAfterwards afterwards;
    @Autowired
    CallService calls;

    @Autowired
    FactsReader facts;

    @Autowired
    TriageRuleUse use;

    @Test
    void whatAClientWroteStandsInTheListUntilATherapistHasReadIt() {
        var made = scene.finished("Wanda Words", Duration.ofHours(60));
        feedback.give(made.id(), draft(fine().with(SafetyLine.I.code(), "yes")
                .with("other_new_what", "something_else").with("other_new_text", "my stomach is funny")
                .with("over_other_new", "no")));

        assertThat(holds.openHolds(made.client())).extracting(HoldRecord::kind).contains(HoldKind.THERAPIST_TALK);
        var row = worklist.due(FollowUpFilter.due(false).about(FollowUpFilter.WorkKind.FOLLOW_UP), 50).stream()
                .filter(one -> one.key().equals(made.id().value())).map(WorklistRow.OfFollowUp.class::cast).findFirst();
        assertThat(row.flatMap(WorklistRow.OfFollowUp::nextKind)).contains(ContactKind.READ);
        assertThat(row.flatMap(WorklistRow.OfFollowUp::told).map(told -> ClientReportWords.reason(
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
    void aDoctorsAnswerThatWasCorrectedCountsOnce() {
        var made = scene.finished("Gus", Duration.ofHours(60));
        var result = feedback.give(made.id(), draft(sore(7, 8)));
        var wrong = recordedAnswers.recordDoctorAnswer(made.id(),
                new Quote("Dr Moss", LocalDate.of(2026, 1, 2), "A tear", Optional.of(DoctorFound.MATTERED)));
        recordedAnswers.correctDoctorAnswer(wrong.id(),
                new Quote("Dr Moss", LocalDate.of(2026, 1, 2), "No tear", Optional.of(DoctorFound.NOTHING)));
        entities.flush();
        var decided = assessments.open(result.assessment()).orElseThrow().findings().stream()
                .filter(finding -> finding.level() == TriageLevel.DOCTOR).findFirst().orElseThrow().ruleId();

        assertThat(yieldOf(decided).mattered()).isZero();
        assertThat(yieldOf(decided).ended()).hasSize(1);
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
    @Tag("UC-13")
    void anUnreadSafetyLineKeepsTheFollowUpOpen() {
        var made = scene.finished("Fay", Duration.ofHours(50));

        var result = feedback.give(made.id(), draft(fine().without(SafetyLine.D.code())));

        assertThat(result.text().level()).isEqualTo(TriageLevel.THERAPIST);
        assertThat(result.closed()).isFalse();
        assertThat(followUps.findById(made.id().value()).orElseThrow().nextKind()).contains(ContactKind.CALL);
    }

    @Test
    void wordsThatWereReadAreNotThoseOfANewerAnswer() {
        var made = scene.finished("Wilma Words", Duration.ofHours(60));
        var wrote = fine().with(SafetyLine.I.code(), "yes").with("other_new_what", "something_else")
                .with("over_other_new", "no");
        feedback.give(made.id(), draft(wrote.with("other_new_text", "my stomach is funny")));
        recordedAnswers.recordRead(made.id(), Quote.readBy("Maya", LocalDate.of(2026, 3, 2)));
        clock.pass(Duration.ofHours(3));

        var again = feedback.give(made.id(), draft(wrote.with("other_new_text", "and my ear rings")));

        assertThat(assessments.open(again.assessment()).orElseThrow().waitsFor()).contains(AnswerKind.WORDS_READ);
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
        var replayed = kept(result).recalled();
        assertThat(replayed.findingLines()).isEqualTo(record.findings());
        assertThat(replayed.regionLines()).isEqualTo(record.regions());
    }

    private StoredAssessment kept(CallResult result) {
        entities.flush();
        entities.clear();
        return entities.find(StoredAssessment.class, result.assessment().value());
    }
}
