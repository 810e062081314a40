package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.nothingNew;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.followup.answers.DoctorFound;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.Contact;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.series.ComeBackService;
import org.tenderpoint.series.ComeBackService.ComeBack;
import org.tenderpoint.series.ComeBackService.ComeBackReason;

/** What waits for a doctor, and whose word about the answer counts. */
class DoctorsAnswerTest extends AfterASession {

    @Autowired
    ComeBackService comeBack;

    @Autowired
    Contacts contacts;

    @Autowired
    TestUsers users;

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
    void whoMayHaveNoMassageWaitsUntilTheDayThatTheDoctorNames() {
        var made = scene.finished("Gill", Duration.ofHours(60));
        feedback.give(made.id(), draft(sore(7, 8)));
        var no = new Quote("Dr Moss", LocalDate.now(clock), "No massage", Optional.of(DoctorFound.NO_MASSAGE));

        recordedAnswers.recordDoctorAnswer(made.id(), no);

        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);
        assertThat(doctorAsked(made)).as("asked again").isNotEmpty();
        assertThat(recordedAnswers.doctorsWords(made.client())).as("told to who plans").hasSize(1);
        assertThat(referredFirst(made)).as("the next session").isTrue();

        recordedAnswers.recordDoctorAnswer(made.id(), new Quote(no.by(), no.on(), no.words(), no.ended(),
                Optional.of(no.on().plusDays(40)), ""));

        assertThat(kinds(made.client())).contains(HoldKind.REST).doesNotContain(HoldKind.DOCTOR_ANSWER);
    }

    @Test
    @Tag("UC-15")
    void aDoctorsAnswerThatIsCorrectedToNoMassageHoldsTheNextSessionAgain() {
        var made = scene.finished("Gina", Duration.ofHours(60));
        feedback.give(made.id(), draft(sore(7, 8)));
        var wrong = recordedAnswers.recordDoctorAnswer(made.id(), new Quote(
                "Dr Moss", LocalDate.of(2026, 1, 2), "Muscle only", Optional.of(DoctorFound.NOTHING)));
        assertThat(kinds(made.client())).doesNotContain(HoldKind.DOCTOR_ANSWER);

        recordedAnswers.correctDoctorAnswer(wrong.id(), new Quote(
                "Dr Moss", LocalDate.of(2026, 1, 2), "No massage", Optional.of(DoctorFound.NO_MASSAGE)));

        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);
    }

    @Test
    @Tag("UC-15")
    void aCallThatOnlyDeniesKeepsAskingWhatTheDoctorSaid() {
        var made = scene.finished("Greta", Duration.ofHours(60));
        feedback.give(made.id(), draft(sore(7, 8)));
        clock.pass(Duration.ofDays(6));

        var result = feedback.give(made.id(), draft(fine()));

        assertThat(assessments.open(result.assessment()).orElseThrow().level()).isEqualTo(TriageLevel.EXPECTED);
        assertThat(result.closed()).isFalse();
        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);
        assertThat(followUps.findById(made.id().value()).orElseThrow().mayEndUnanswered()).as("by age").isFalse();
        assertThat(doctorAsked(made)).hasSize(2);

        var notSeen = new Quote("Greta", LocalDate.of(2026, 1, 2), "Not yet", Optional.of(DoctorFound.NOT_SEEN));
        recordedAnswers.recordDoctorAnswer(made.id(), notSeen);
        assertThat(doctorAsked(made)).as("what was asked is not due any more").hasSize(1);
        clock.pass(Duration.ofDays(8));
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
        clock.pass(Duration.ofHours(3));

        var again = feedback.give(made.id(), draft(sore(8, 8)));

        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);
        assertThat(assessments.open(again.assessment()).orElseThrow().waitsFor()).contains(AnswerKind.DOCTOR_ANSWER);
        assertThat(referredFirst(made)).as("the next session").isTrue();

        clock.pass(Duration.ofHours(3));
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
    @Tag("UC-15")
    void anAnswerThatTheDeskWroteDownBeforeANewerReportEndsNoWaitingAfterIt() {
        var made = scene.finished("Hans", Duration.ofHours(60));
        feedback.give(made.id(), draft(sore(7, 8)));
        var frontDesk = users.make("front.hans", Role.FRONT_DESK);
        var recorded = users.as(frontDesk, () -> recordedAnswers.recordDoctorAnswer(
                made.id(), new Quote("Dr Moss", LocalDate.of(2026, 1, 2), "Fine")));
        clock.pass(Duration.ofHours(20));
        feedback.give(made.id(), draft(sore(8, 9)));

        recordedAnswers.confirmAnswer(recorded.id());

        assertThat(kinds(made.client())).contains(HoldKind.DOCTOR_ANSWER);
        assertThat(recordedAnswers.awaited(made.client())).isPresent();
        assertThat(doctorAsked(made)).isNotEmpty();

        recordedAnswers.recordDoctorAnswer(made.id(), new Quote("Dr Moss", LocalDate.of(2026, 1, 3), "Still fine"));
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
    void theDayThatAMistakenAnswerTookBackHoldsAgain() {
        var made = scene.finished("Hedi", Duration.ofHours(60));
        feedback.give(made.id(), draft(sore(7, 8)));
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        recordedAnswers.recordDoctorAnswer(made.id(), new Quote("Dr Moss", today, "A torn fibre",
                Optional.of(DoctorFound.SMALL), Optional.of(today.plusDays(21)), ""));
        var wrong = recordedAnswers.recordDoctorAnswer(made.id(), new Quote("Dr Lee", today, "May come tomorrow",
                Optional.of(DoctorFound.SMALL), Optional.of(today.plusDays(1)), ""));
        assertThat(restsUntil(made)).containsExactly(today.plusDays(1));

        recordedAnswers.correctDoctorAnswer(wrong.id(), new Quote("Dr Lee", today, "It was for another",
                Optional.of(DoctorFound.NOT_SEEN)));

        assertThat(restsUntil(made)).containsExactly(today.plusDays(21));
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
        return worklist.clearances(FollowUpFilter.due(false).whose()).stream().map(WorklistRow.OfTask::key)
                .collect(Collectors.toSet());
    }

    private List<LocalDate> restsUntil(FollowUpScene.Made made) {
        return holds.openHolds(made.client()).stream().flatMap(hold -> hold.until().stream())
                .map(until -> LocalDate.ofInstant(until, ZONE)).toList();
    }
}
