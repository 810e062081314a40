package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.followup.AlertRow.ContactMade;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.alert.Alerts;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.assessment.AssessmentChange;
import org.tenderpoint.followup.assessment.AssessmentService.ChangeRefused;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.AlertId;
import org.tenderpoint.screening.hold.HoldKind;

/** How grave a result is for people, and what ends an alert. */
class AlertServicesTest extends AfterASession {

    @Autowired
    AlertService alerts;

    @Autowired
    Alerts raised;

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
    void whoWasReachedByMistakeIsStillToBeReached() {
        var made = scene.finished("Kai", Duration.ofHours(50));
        var result = feedback.give(made.id(),
                draft(fine().with(SafetyLine.A.code(), "yes").with("chest_pain", "yes").with("breathless", "no")));
        var alert = alerts.open().stream().filter(one -> one.followUp().equals(made.id())).findFirst().orElseThrow();
        clock.pass(Duration.ofMinutes(5));
        var before = followUps.findById(made.id().value()).orElseThrow().nextKind();
        alerts.contacted(alert.id(), AlertOutcome.NOT_REACHED, "", "No answer");
        clock.pass(Duration.ofMinutes(5));
        alerts.contacted(alert.id(), AlertOutcome.REACHED_SEEN, "Kim", "Was there already");
        assertThat(raised.spokenTo(made.id())).isTrue();

        clock.pass(Duration.ofMinutes(5));
        alerts.takeBack(alert.id());
        alerts.takeBack(alert.id());

        var again = alerts.open().stream().filter(one -> one.followUp().equals(made.id())).toList();
        assertThat(again).singleElement().satisfies(one -> {
            assertThat(one.level()).isEqualTo(TriageLevel.EMERGENCY);
            assertThat(one.assessment()).contains(result.assessment());
            assertThat(one.contacts()).extracting(ContactMade::outcome, ContactMade::mistaken).containsExactly(
                    tuple(AlertOutcome.REACHED_SEEN, true), tuple(AlertOutcome.NOT_REACHED, false));
        });
        assertThat(raised.spokenTo(made.id())).isFalse();
        assertThat(followUps.findById(made.id().value()).orElseThrow().nextKind()).isEqualTo(before);
        assertThat(trail.about(alert.id().value())).extracting("action").contains("taken_back");

        alerts.contacted(again.getFirst().id(), AlertOutcome.REACHED_ADVISED, "Kai", "Calls an ambulance");
        assertThat(alerts.contacts(made.id())).hasSize(3);
        assertThat(raised.spokenTo(made.id())).isTrue();
    }

    @Test
    @Tag("UC-15")
    void aMistakeRingsNobodyWhoWasSpokenToSince() {
        var made = scene.finished("Kit", Duration.ofHours(50));
        var pain = draft(fine().with(SafetyLine.A.code(), "yes").with("chest_pain", "yes").with("breathless", "no"));
        var mistaken = reached(made, pain);
        clock.pass(Duration.ofHours(1));
        reached(made, pain);

        alerts.takeBack(mistaken);

        assertThat(alerts.open()).noneMatch(one -> one.followUp().equals(made.id()));
        assertThat(alerts.contacts(made.id())).extracting(ContactMade::mistaken).containsExactly(false, true);
    }

    private AlertId reached(FollowUpScene.Made made, CallDraft said) {
        feedback.give(made.id(), said);
        var alert = alerts.open().stream().filter(one -> one.followUp().equals(made.id())).findFirst().orElseThrow();
        alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "Kit", "Calls an ambulance");
        return alert.id();
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
}
