package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.vocabulary.facts.Condition.OSTEOPOROSIS;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.letter.LetterChannel;
import org.tenderpoint.letter.LetterSendingService;
import org.tenderpoint.letter.Letters;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** A doctor’s clearance, recorded and confirmed on its screen. */
@ScreenTest
@As(Role.THERAPIST)
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-10")
class ClearanceScreensTest extends OnScreen {

    @Autowired
    private ClearanceService clearances;

    @Autowired
    private ClientService clients;

    @Autowired
    private IntakeService intakes;
    @Autowired
    private Letters letters;
    @Autowired
    private LetterSendingService sending;

    private ClientId client;

    @BeforeEach
    void aClient() {
        client = clients.create(new ClientDetails(
                "Hannah Lindqvist", Optional.of(LocalDate.of(1980, 5, 17)), "020 7946 0001", "", PreferredChannel.PHONE,
                "",
                Locale.ENGLISH, EmergencyContact.NONE, "", "", Optional.empty()));
    }

    @Test
    void aClearanceIsRecordedAndConfirmed() {
        UI.getCurrent().navigate(IntakeNavigation.clearanceRoute(client));
        pressFirst("Save clearance");
        assertThat(textField("Doctor").getErrorMessage()).startsWith("Please give the name");
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .as("the first wrong field may be out of sight")
                .anyMatch(waiting -> waiting.getInvocation().getParameters().contains(textField("Doctor").getElement())
                        && waiting.getInvocation().getExpression().contains("focus"));
        test(textField("Doctor")).setValue("Dr Amin");
        test(textField("Written on")).setValue("1.3.2026");
        test(findings()).selectItem("Fragility fracture, or not ruled out");

        pressFirst("Save clearance");
        assertThat(find(ClearanceList.class).single().getElement().getTextRecursively())
                .contains("Fragility fracture, or not ruled out").doesNotContain("SCR-");
        assertThat(find(ClearanceList.class).single().getElement().getTextRecursively()).contains("Dr Amin",
                "Recorded");

        pressFirst("Confirm");
        assertThat(find(ClearanceList.class).single().getElement().getTextRecursively())
                .contains("Valid until 30 May 2026");
    }

    @Test
    void aSecondPressOfSaveDoesNotAskForWhatWasJustSaved() {
        UI.getCurrent().navigate(IntakeNavigation.clearanceRoute(client));
        var save = find(Button.class).withText("Save clearance").single();
        assertThat(save.isDisableOnClick()).isTrue();

        test(save).click();

        assertThat(save.isEnabled()).as("once it is answered").isTrue();
    }

    @Test
    void whoConfirmsWhatTheFrontDeskRecordedSeesEveryConditionOfTheDoctor() {
        clearances.record(client, new ClearanceDetails(
                LocalDate.of(2026, 3, 1), "Dr Amin", Set.of("SCR-113"), Set.of(Modality.SWEDISH),
                Optional.of(Credential.ONCOLOGY), List.of(new ClearanceDetails.Limit(2,
                        Set.of(BodyPart.of(Region.LOWER_BACK)))),
                Optional.empty()));
        UI.getCurrent().navigate(IntakeNavigation.clearanceRoute(client));
        assertThat(find(ClearanceList.class).single().getElement().getTextRecursively()).contains(
                "2 at most: Lower back", "Swedish", "Massage in and after cancer treatment");
    }

    @Test
    void aDoctorsNoIsRecordedInPlainWords() {
        UI.getCurrent().navigate(IntakeNavigation.clearanceRoute(client));
        test(textField("Doctor")).setValue("Dr Amin");
        test(textField("Written on")).setValue("1.3.2026");
        test(findings()).selectItem("Fragility fracture, or not ruled out");
        test(cap()).selectItem("No massage");
        assertThat(cap().getHelperText()).contains("goes on stopping it");
        pressFirst("Save clearance");

        assertThat(find(ClearanceList.class).single().getElement().getTextRecursively()).contains("No massage");
        assertThat(cap().getHelperText()).isEmpty();
    }

    @Test
    void whatAColleagueHasRevokedMeanwhileIsSaidAndNotConfirmed() {
        var id = clearances.record(client, new ClearanceDetails(
                LocalDate.of(2026, 3, 1), "Dr Amin", Set.of("SCR-113"), Set.of(), Optional.empty(), List.of(),
                Optional.empty()));
        UI.getCurrent().navigate(IntakeNavigation.clearanceRoute(client));
        clearances.revoke(id);

        pressFirst("Confirm");

        assertThat(find(ClearanceList.class).single().getElement().getTextRecursively()).contains("Revoked");
    }

    @Test
    void whatWasTypedIsThereAgainUntilItIsSaved() {
        UI.getCurrent().navigate(IntakeNavigation.clearanceRoute(client));
        test(textField("Doctor")).setValue("Dr Amin");
        test(textField("Written on")).setValue("1.3.2026");
        test(findings()).selectItem("Fragility fracture, or not ruled out");
        test(disciplines()).selectItem("Yoga");
        test(cap()).selectItem("2 at most");

        ClientNavigation.open(client);
        UI.getCurrent().navigate(IntakeNavigation.clearanceRoute(client));
        assertThat(textField("Doctor").getValue()).isEqualTo("Dr Amin");
        pressFirst("Save clearance");
        assertThat(clearances.of(client)).singleElement().satisfies(record -> {
            assertThat(record.details().findings()).hasSize(2).contains("yoga");
            assertThat(record.details().limits()).extracting(ClearanceDetails.Limit::cap).containsExactly(2);
        });

        UI.getCurrent().navigate(IntakeNavigation.clearanceRoute(client));
        assertThat(textField("Doctor").getValue()).isEmpty();
    }

    @Test
    void whatAnswersALetterStillDoesSoAfterALookElsewhere() {
        var letter = letters.agreed("sommer@example.org");
        sending.byHand(letter.id(), letter.digest(), LetterChannel.HANDED);
        UI.getCurrent().navigate(IntakeNavigation.clearanceRoute(letter.client()));
        pressFirst("Record the answer");
        test(textField("Written on")).setValue("1.3.2026");

        ClientNavigation.open(letter.client());
        UI.getCurrent().navigate(IntakeNavigation.clearanceRoute(letter.client()));
        pressFirst("Save clearance");

        assertThat(clearances.of(letter.client())).singleElement()
                .satisfies(record -> assertThat(record.answers()).contains(letter.id()));
        assertThat(clearances.unanswered(letter.client())).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> cap() {
        return find(Select.class).withLabel("Highest pressure").single();
    }

    @Test
    void aClearanceIsForFindingsByNameThoseOfTheClientFirst() {
        intakes.confirm(client, Optional.empty(), Intakes.harmless().with(OSTEOPOROSIS,
                ConditionAnswer.of(Recorded.YES).with(Detail.SEVERITY, "osteoporosis")
                        .with(Detail.FRAGILITY_FRACTURE, "yes")));
        UI.getCurrent().navigate(IntakeNavigation.clearanceRoute(client));
        var offered = test(findings()).getSuggestions();
        assertThat(offered).startsWith("Osteoporosis, fragility fracture")
                .contains("Herniated disc, recent or start unknown; perhaps no doctor knows")
                .doesNotHaveDuplicates().allSatisfy(name -> assertThat(name).doesNotContain("SCR-"));

        test(textField("Doctor")).setValue("Dr Amin");
        test(textField("Written on")).setValue("1.3.2026");
        test(findings()).selectItem("Osteoporosis, fragility fracture");
        press("Save clearance");
        assertThat(clearances.of(client)).singleElement().satisfies(
                record -> assertThat(record.details().findings()).containsExactly("SCR-113"));
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskChoosesByNameToAndLearnsNoFindingOfTheClient() {
        UI.getCurrent().navigate(IntakeNavigation.clearanceRoute(client));
        assertThat(test(findings()).getSuggestions()).contains("Fragility fracture, or not ruled out");
        assertThat(findings().getHelperText()).doesNotContain("This client");
    }

    /** Only a word that names the discipline opens the way to it (see Suitability). */
    @Test
    void aClearanceForAReferralNamesTheDiscipline() {
        UI.getCurrent().navigate(IntakeNavigation.clearanceRoute(client));
        test(textField("Doctor")).setValue("Dr Amin");
        test(textField("Written on")).setValue("1.3.2026");
        pressFirst("Save clearance");
        assertThat(clearances.of(client)).as("it is for nothing yet").isEmpty();

        disciplines().setValue(Set.of(Discipline.YOGA, Discipline.CHIROPRACTIC));
        pressFirst("Save clearance");

        assertThat(clearances.of(client)).singleElement().satisfies(
                record -> assertThat(record.details().findings()).containsExactlyInAnyOrder("yoga", "chiropractic"));
        assertThat(find(ClearanceList.class).single().getElement().getTextRecursively()).contains("Chiropractic; Yoga");
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> findings() {
        return find(MultiSelectComboBox.class).withLabel("Or findings").single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Discipline> disciplines() {
        return find(MultiSelectComboBox.class).all().stream()
                .filter(box -> "Or a referral".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
