package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.merge.ClientMergeService;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpPlan;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.Recorded;

/** Who does not want to be contacted is not rung: the follow-up is there, closed, and asked at the next visit. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-13")
@Tag("UC-06")
class UnwantedContactTest {

    @Autowired
    CallService calls;

    @Autowired
    FeedbackService feedback;

    @Autowired
    WorklistService worklist;

    @Autowired
    FollowUpScene scene;

    @Autowired
    FollowUpRepository followUps;

    @Autowired
    IntakeService intakes;

    @Autowired
    ConsentService consents;

    @Autowired
    HoldService holds;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TestTrail trail;

    @Autowired
    ClientMergeService merges;

    @Autowired
    TestUsers users;

    @StandIn
    DoneWorkReader work;

    @StandIn
    ScreeningService screening;

    private ClientId client;

    @BeforeEach
    void aClient() {
        client = scene.client("Una Called");
    }

    @Test
    @Tag("misses:FUP-01")
    void aRefusedContactMakesAFollowUpThatIsClosedAsNotWanted() {
        tell(Recorded.NO);

        var followUp = finished(Duration.ofHours(1));

        assertThat(followUp.state()).isEqualTo(FollowUpState.CLOSED);
        assertThat(followUp.closedHow()).contains(ClosingReason.NOT_WANTED);
        assertThat(followUp.nextDue()).isEmpty();
        assertThat(worklist.planOf(followUp.session())).map(FollowUpPlan::kind).contains(FollowUpPlan.Kind.UNWANTED);
        assertThat(trail.about(followUp.id().value())).extracting("action").contains("made", "closed");
        assertThat(worklist.due(FollowUpFilter.due(false), 500)).extracting(WorklistRow.OfFollowUp::client)
                .doesNotContain(client);
    }

    @Test
    void aWithdrawnConsentCountsAsARefusal() {
        tell(Recorded.YES);
        consents.withdraw(client, ConsentKind.CONTACT);

        assertThat(finished(Duration.ofHours(1)).closedHow()).contains(ClosingReason.NOT_WANTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"YES", "NOT_ASKED", "DONT_KNOW"})
    void whoSaysOnThePhoneThatThisIsForGoodIsNotAskedAboutAnySession(Recorded before) {
        tell(before);
        var asked = finished(Duration.ofHours(60));
        var later = finished(Duration.ofHours(30));

        calls.attempt(asked.id(), TryOutcome.DECLINED_FOR_GOOD, Optional.empty(), "");

        assertThat(consents.contactRefused(client)).isTrue();
        assertThat(List.of(asked, later))
                .allSatisfy(one -> assertThat(reread(one.id()).closedHow()).contains(ClosingReason.NOT_WANTED));
        assertThat(consents.refuse(client, ConsentKind.CONTACT)).as("said twice").isTrue();
        assertThat(finished(Duration.ofHours(1)).closedHow()).contains(ClosingReason.NOT_WANTED);
    }

    @Test
    void whoRefusedSinceIsNotRungThoughTheCallBeforeWasRecordedByMistake() {
        tell(Recorded.YES);
        var asked = finished(Duration.ofHours(60));
        var declined = calls.attempt(asked.id(), TryOutcome.DECLINED, Optional.empty(), "").mistaken().orElseThrow();
        consents.refuse(client, ConsentKind.CONTACT);

        calls.takeBack(asked.id(), declined);

        assertThat(reread(asked.id()).closedHow()).contains(ClosingReason.NOT_WANTED);
        assertThat(reread(asked.id()).nextDue()).isEmpty();
    }

    @Test
    void aNoForGoodThatTheWrongClientWasSaidToHaveSaidIsTakenBackWithTheConsent() {
        tell(Recorded.YES);
        var asked = finished(Duration.ofHours(60));
        var later = finished(Duration.ofHours(30));
        var due = reread(asked.id()).nextDue();
        var refused = calls.attempt(asked.id(), TryOutcome.DECLINED_FOR_GOOD, Optional.empty(), "").mistaken();

        calls.takeBack(asked.id(), refused.orElseThrow());

        assertThat(consents.contactRefused(client)).isFalse();
        assertThat(List.of(asked, later)).allSatisfy(one -> assertThat(reread(one.id()).closedHow()).isEmpty());
        assertThat(reread(asked.id()).nextDue()).isEqualTo(due);
        assertThat(reread(asked.id()).lastOutcome()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ASKED", "DONT_KNOW"})
    void aNoForGoodOfWhoNeverAgreedStands(Recorded before) {
        tell(before);
        var asked = finished(Duration.ofHours(60));

        assertThat(calls.attempt(asked.id(), TryOutcome.DECLINED_FOR_GOOD, Optional.empty(), "").mistaken()).isEmpty();
    }

    @Test
    void aNoForGoodCountsAlsoWhereTheClientHasAnsweredMeanwhile() {
        tell(Recorded.YES);
        var asked = finished(Duration.ofHours(74));
        feedback.giveAtArrival(asked.id(), FollowUpScene.fine());

        calls.attempt(asked.id(), TryOutcome.DECLINED_FOR_GOOD, Optional.empty(), "");

        assertThat(consents.contactRefused(client)).isTrue();
    }

    @Test
    void withoutAnIntakeANoForGoodEndsThisFollowUpOnly() {
        var asked = finished(Duration.ofHours(60));

        calls.attempt(asked.id(), TryOutcome.DECLINED_FOR_GOOD, Optional.empty(), "");

        assertThat(reread(asked.id()).closedHow()).contains(ClosingReason.DECLINED);
    }

    @Test
    void whoWasNeverAskedOrIsUnsureIsRung() {
        assertThat(finished(Duration.ofHours(60)).state()).isEqualTo(FollowUpState.OPEN);
        tell(Recorded.DONT_KNOW);
        assertThat(finished(Duration.ofHours(50)).state()).isEqualTo(FollowUpState.OPEN);
    }

    @Test
    void theChartTellsWhatReallyComesNext() {
        var told = finished(Duration.ofHours(60));
        assertThat(worklist.planOf(told.session())).contains(
                new FollowUpPlan(FollowUpPlan.Kind.ASKED, told.sessionEnd().plus(Duration.ofHours(48))));
        feedback.give(told.id(), draft(fine()));
        assertThat(worklist.planOf(told.session())).map(FollowUpPlan::kind).contains(FollowUpPlan.Kind.ANSWERED);

        var early = finished(Duration.ofHours(20));
        feedback.give(early.id(), draft(fine()));
        assertThat(worklist.planOf(early.session())).as("asked again from 48 hours on")
                .map(FollowUpPlan::kind).contains(FollowUpPlan.Kind.ASKED);
        assertThat(worklist.planOf(Id.random(SessionId::new))).isEmpty();
    }

    @Test
    void aLaterYesIsFollowedUpAgain() {
        tell(Recorded.NO);
        tell(Recorded.YES);

        assertThat(finished(Duration.ofHours(1)).nextKind()).contains(ContactKind.CALL);
    }

    @Test
    void theNextVisitStillAsks() {
        tell(Recorded.NO);
        var followUp = finished(Duration.ofHours(100));

        assertThat(holds.openHolds(client)).extracting(HoldRecord::kind).contains(HoldKind.UNANSWERED_FOLLOW_UP);
        var asked = feedback.unanswered(client, Id.random(SessionId::new)).orElseThrow();
        assertThat(asked.id()).isEqualTo(followUp.id());
        assertThat(feedback.giveAtArrival(asked.id(), fine())).isEqualTo(TriageLevel.EXPECTED);
        assertThat(reread(followUp.id()).closedHow()).contains(ClosingReason.EXPECTED);
        assertThat(holds.openHolds(client)).extracting(HoldRecord::kind).doesNotContain(HoldKind.UNANSWERED_FOLLOW_UP);
    }

    @Test
    void aQuietAnswerOfTheirOwnBefore48HoursDoesNotSetCallsOff() {
        tell(Recorded.NO);
        var followUp = finished(Duration.ofHours(20));

        feedback.giveAtArrival(followUp.id(), fine());

        assertThat(reread(followUp.id()).closedHow()).contains(ClosingReason.NOT_WANTED);
        assertThat(reread(followUp.id()).answeredAt()).isEmpty();
        assertThat(feedback.unanswered(client, Id.random(SessionId::new))).isPresent();
    }

    @Test
    void whatCannotWaitIsStillACallWhateverTheyAgreedTo() {
        tell(Recorded.NO);
        var followUp = finished(Duration.ofHours(60));

        feedback.give(followUp.id(), draft(sore(7, 8)));

        assertThat(reread(followUp.id()).level()).contains(TriageLevel.DOCTOR);
        assertThat(reread(followUp.id()).nextKind()).contains(ContactKind.CALL);
    }

    @Test
    void afterAnEmergencySomebodyRingsWhateverTheyAgreedTo() {
        tell(Recorded.NO);

        var made = scene.finished(client, currentUser.id(), Duration.ofMinutes(5), true);

        assertThat(reread(made.id()).nextKind()).contains(ContactKind.SAFETY_CALL);
    }

    @Test
    void takingTheConsentBackEndsTheCallsThatWait() {
        tell(Recorded.YES);
        var followUp = finished(Duration.ofHours(50));

        consents.withdraw(client, ConsentKind.CONTACT);

        assertThat(reread(followUp.id()).closedHow()).contains(ClosingReason.NOT_WANTED);
        assertThat(worklist.due(FollowUpFilter.due(false), 500)).extracting(WorklistRow.OfFollowUp::client)
                .doesNotContain(client);
    }

    @Test
    void takingTheConsentBackDoesNotEndWhatPresses() {
        tell(Recorded.YES);
        var followUp = finished(Duration.ofHours(60));
        feedback.give(followUp.id(), draft(sore(7, 8)));

        consents.withdraw(client, ConsentKind.CONTACT);

        assertThat(reread(followUp.id()).state()).isEqualTo(FollowUpState.ANSWERED);
        assertThat(reread(followUp.id()).nextDue()).isPresent();
    }

    @Test
    void aWithdrawalByMistakeCostsNobodyTheirCall() {
        tell(Recorded.YES);
        var followUp = finished(Duration.ofHours(50));
        var due = reread(followUp.id()).nextDue();
        consents.withdraw(client, ConsentKind.CONTACT);

        consents.keep(client, ConsentKind.CONTACT);

        var again = reread(followUp.id());
        assertThat(again.state()).isEqualTo(FollowUpState.OPEN);
        assertThat(again.closedHow()).isEmpty();
        assertThat(again.nextKind()).contains(ContactKind.CALL);
        assertThat(again.nextDue()).isEqualTo(due);
        assertThat(worklist.due(FollowUpFilter.due(false).on(FollowUpFilter.Day.ANY), 500))
                .extracting(WorklistRow.OfFollowUp::client).contains(client);
    }

    @Test
    void whatWasClosedBeforeTheMistakeStaysClosed() {
        tell(Recorded.NO);
        var earlier = finished(Duration.ofHours(90));
        consents.give(client, ConsentKind.CONTACT, Intakes.WORDS, "Una Called", "", Signature.NONE);
        consents.withdraw(client, ConsentKind.CONTACT);
        consents.keep(client, ConsentKind.CONTACT);

        assertThat(reread(earlier.id()).closedHow()).contains(ClosingReason.NOT_WANTED);
    }

    @Test
    void theListSaysThatWhoPressesDoesNotWantToBeContacted() {
        tell(Recorded.YES);
        var followUp = finished(Duration.ofHours(60));
        feedback.give(followUp.id(), draft(sore(7, 8)));
        assertThat(row().unwanted()).isFalse();

        consents.withdraw(client, ConsentKind.CONTACT);

        assertThat(row().unwanted()).isTrue();
        assertThat(calls.open(followUp.id()).orElseThrow().unwanted()).isTrue();
    }

    @Test
    @Tag("UC-33")
    void whoRefusedContactInOneOfTwoRecordsIsNotCalledForTheOtherUntilTheyAreTwoAgain() {
        tell(Recorded.NO);
        var other = scene.client("Ona Called");
        var followUp = scene.finished(other, currentUser.id(), Duration.ofHours(50), false);
        var merge = users.as(users.make("manager", Role.MANAGER), () -> merges.merge(other, client));
        assertThat(reread(followUp.id()).closedHow()).contains(ClosingReason.NOT_WANTED);

        users.as(users.make("manager", Role.MANAGER), () -> merges.undo(merge));

        assertThat(reread(followUp.id()).state()).isEqualTo(FollowUpState.OPEN);
    }

    private WorklistRow.OfFollowUp row() {
        // in closed hours the call is due when the practice opens
        return worklist.due(FollowUpFilter.due(false).on(FollowUpFilter.Day.ANY), 500).stream()
                .filter(row -> row.client().equals(client))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takingAnotherConsentBackChangesNothingHere() {
        tell(Recorded.YES);
        var followUp = finished(Duration.ofHours(50));

        consents.withdraw(client, ConsentKind.TREATMENT);

        assertThat(reread(followUp.id()).state()).isEqualTo(FollowUpState.OPEN);
    }

    private void tell(Recorded contact) {
        var told = Intakes.harmless();
        intakes.confirm(
                client,
                intakes.latest(client).map(version -> version.id()),
                told.withConsents(told.consents().with(ConsentKind.CONTACT, contact).signed("Una Called")));
    }

    private FollowUp finished(Duration ago) {
        return reread(scene.finished(client, currentUser.id(), ago, false).id());
    }

    private FollowUp reread(FollowUpId id) {
        return Optional.of(id.value()).flatMap(followUps::findById).orElseThrow();
    }
}
