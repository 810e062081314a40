package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.followup.AlertRow;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.WorklistGroup;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.ui.FollowUpsView.OwnerForm;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;

/** The list of follow-ups, and alerts. */
class FollowUpScreensTest extends AfterSessionScreens {

    @Autowired
    WorklistService worklist;

    @Autowired
    AlertService alerts;

    @Autowired
    TestUsers users;

    @Test
    @Tag("UC-13")
    void theListShowsWhoIsDueAndAlertsFirst() {
        scene.finished("Petra Due", FollowUpScene.DUE);
        var urgent = scene.finished("Quentin Urgent", Duration.ofHours(50));
        feedback.give(urgent.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));

        navigate(FollowUpsView.class);

        assertThat(find(FollowUpLine.class).all().getFirst().getElement().getTextRecursively())
                .doesNotContain("Petra Due");
        assertThat(find(FollowUpLine.class).all())
                .anyMatch(line -> line.getElement().getTextRecursively().contains("Petra Due"));
        var rows = worklist.due(FollowUpFilter.due(false), 100);
        assertThat(rows.getFirst().alert()).isTrue();
        assertThat(rows).extracting("clientName").contains("Petra Due");
        var parts = find(Span.class).withClassName("list-group").all().stream().map(Span::getText)
                .filter(words -> !words.isEmpty()).toList();
        assertThat(parts).as("each part is named once, at its first line").startsWith("Open alert")
                .doesNotHaveDuplicates().containsAnyOf("Overdue", "Due");
        assertThat(find(AlertStrip.class).single().getElement().getTextRecursively()).contains("Quentin Urgent");
    }

    @Test
    @Tag("UC-13")
    void anOverdueCallThatWaitsForItsHourIsNotAlsoDueThen() {
        var now = Instant.parse("2027-01-11T09:00:00Z");
        var line = new FollowUpLine(new WorklistRow.OfFollowUp(
                Id.random(FollowUpId::new), Id.random(ClientId::new), "Otto Over", "Thea", Optional.empty(),
                now.minus(Duration.ofHours(100)), 1, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(now.plus(Duration.ofHours(3))), Optional.of(ContactKind.CALL), WorklistGroup.OVERDUE, true,
                false, false, Optional.empty(), Optional.empty(), false), now, ZoneOffset.UTC);

        assertThat(line.getElement().getTextRecursively()).contains("Overdue", "planned for Mon 11 January, 12:00")
                .doesNotContain("due Mon");
    }

    @Test
    @Tag("UC-15")
    void anAlertIsClosedByWhomOneSpokeToAndWhatCameOfIt() {
        var made = scene.finished("Tina Alert", Duration.ofHours(50));
        feedback.give(made.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        // others' alerts may be open too: theirs are closed first, so that one panel is left
        alerts.open().stream().filter(alert -> !alert.followUp().equals(made.id()))
                .forEach(alert -> alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "them", "done"));
        navigate(AlertsView.class);

        test(find(Button.class).withText("Save outcome").single()).click();
        assertThat(find(TextArea.class).single().getErrorMessage()).startsWith("Please write down");
        assertThat(alerts.open()).hasSize(1);

        @SuppressWarnings("unchecked")
        ComboBox<AlertOutcome> outcome = find(ComboBox.class).single();
        outcome.setValue(AlertOutcome.REACHED_ADVISED);
        test(find(TextField.class).withLabel("Spoken to").single()).setValue("Tina");
        test(find(TextArea.class).single()).setValue("She has called an ambulance");
        test(find(Button.class).withText("Save outcome").single()).click();
        assertThat(alerts.open()).isEmpty();

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(alerts.open()).singleElement().satisfies(again -> assertThat(again.contacts()).singleElement()
                .satisfies(contact -> assertThat(contact.mistaken()).isTrue()));
    }

    @Test
    @Tag("UC-15")
    void anAlertAboutWordsAloneEndsOnceATherapistHasReadThem() {
        feedback.give(scene.finished("Wilma Words", Duration.ofHours(50)).id(),
                draft(fine().with("other_new", "yes").with("other_new_what", "something_else")
                        .with("other_new_text", "stool black as tar").with("over_other_new", "no")));
        var grave = scene.finished("Tina Alert", Duration.ofHours(50));
        feedback.give(grave.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        navigate(AlertsView.class);

        test(find(Button.class).withText("Read: changes nothing").single()).click();

        assertThat(alerts.open()).extracting(AlertRow::clientName).contains("Tina Alert").doesNotContain("Wilma Words");
        assertThat(find(Button.class).withText("Read: changes nothing").all()).isEmpty();

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(alerts.open()).extracting(AlertRow::clientName).contains("Tina Alert", "Wilma Words");
        assertThat(find(Button.class).withText("Read: changes nothing").all()).hasSize(1);
    }

    @Test
    @Tag("UC-15")
    void whatWasTypedAboutAnAlertIsThereAgainUntilItIsSaved() {
        var made = scene.finished("Thea Typed", Duration.ofHours(50));
        feedback.give(made.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        alerts.open().stream().filter(alert -> !alert.followUp().equals(made.id()))
                .forEach(alert -> alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "them", "done"));
        navigate(AlertsView.class);
        test(find(TextField.class).withLabel("Spoken to").single()).setValue("Thea");
        test(find(TextArea.class).single()).setValue("Rings her doctor now");

        navigate(FollowUpsView.class);
        navigate(AlertsView.class);

        assertThat(find(TextField.class).withLabel("Spoken to").single().getValue()).isEqualTo("Thea");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Rings her doctor now");
    }

    @Test
    @Tag("UC-15")
    void whoRingsNextReadsWhatOthersHaveHeardAboutAnAlert() {
        var made = scene.finished("Hanna Hospital", Duration.ofHours(50));
        feedback.give(made.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        var alert = alerts.open().stream().filter(one -> one.followUp().equals(made.id())).findFirst().orElseThrow();
        alerts.contacted(alert.id(), AlertOutcome.NOT_REACHED, "her sister", "Is in hospital since Monday");

        navigate(AlertsView.class);

        assertThat(find(AlertPanel.class).all()).anySatisfy(panel -> assertThat(
                panel.getElement().getTextRecursively()).contains("her sister", "Is in hospital since Monday"));
        assertThat(users.as(users.make("alert.desk", Role.FRONT_DESK), alerts::open).stream()
                .flatMap(row -> row.contacts().stream()).map(AlertRow.ContactMade::said))
                .as("what was heard is for those who read the record").containsOnly("");
    }

    @Test
    @As(Role.MANAGER)
    @Tag("UC-15")
    void anAlertIsAReasonToLookByItself() {
        var made = scene.finished("Xena Alert", Duration.ofHours(50));
        var result = feedback.give(
                made.id(), draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));

        navigate("assessments/" + result.assessment(), RecommendationView.class);

        assertThat(find(LevelPanel.class).all()).hasSize(1);
    }

    @Test
    @As(Role.MANAGER)
    @Tag("UC-13")
    void aManagerGivesAFollowUpToAnotherTherapist() {
        var other = users.make("ona.other", Role.THERAPIST);
        var made = scene.finished("Yara Moves", FollowUpScene.DUE);
        navigate(FollowUpsView.class);
        var row = worklist.due(FollowUpFilter.due(false), 500).stream()
                .filter(one -> one.id().equals(made.id()))
                .findFirst()
                .orElseThrow();

        find(FollowUpsView.class).single().giveAway(row).orElseThrow().run();
        var form = find(OwnerForm.class).single();
        test(find(Button.class, form).withText("Reassign").single()).click();
        assertThat(find(TextArea.class, form).single().getErrorMessage()).startsWith("Please give a reason");

        @SuppressWarnings("unchecked")
        ComboBox<UserRecord> owner = find(ComboBox.class, form).single();
        owner.setValue(other);
        test(find(TextArea.class, form).single()).setValue("Her therapist is on leave");
        test(find(Button.class, form).withText("Reassign").single()).click();

        assertThat(find(OwnerForm.class).all()).isEmpty();
        assertThat(worklist.due(FollowUpFilter.due(false), 500))
                .filteredOn(one -> one.id().equals(made.id()))
                .extracting("owner")
                .containsExactly("Ona Other");
    }
}
