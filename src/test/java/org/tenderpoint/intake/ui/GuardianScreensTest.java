package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
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
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.ui.IntakeForm.StillOpen;
import org.tenderpoint.intake.ui.IntakeModel.IntakeDraft;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;

/** The therapist's form and the page of consents ask who decides for a client under 16. */
@ScreenTest
@As(Role.THERAPIST)
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-04")
class GuardianScreensTest extends OnScreen {

    @Autowired
    private ClientService clients;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private ConsentService consents;

    @Autowired
    private Drafts drafts;

    @Autowired
    private PracticeTime time;

    private ClientId client;

    @Test
    void theFormAsksForNameAndRelationBesideTheConsentAndSaysWhatIsMissing() {
        openWith(time.today().minusYears(12), harmless("", ""));
        press("Confirm intake");

        assertThat(find(StillOpen.class).single().getElement().getTextRecursively())
                .contains("The client is under 16", "Who agrees for the client");
        var name = textField("Name of the parent or guardian");
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("Please write who agrees for the client.");
        assertThat(name.getHelperText()).contains("In the contact data: Eva Berger, mother");
        assertThat(textField("Relation to the client").isInvalid()).isTrue();
        assertThat(intakes.latest(client)).isEmpty();

        test(name).setValue("Eva Berger");
        assertThat(name.isInvalid()).isFalse();
        press("Confirm intake");
        assertThat(intakes.latest(client)).as("still not related").isEmpty();
        test(textField("Relation to the client")).setValue("mother");
        assertThat(find(StillOpen.class).all()).isEmpty();
        press("Confirm intake");

        var saved = intakes.latest(client).orElseThrow().answers().consents();
        assertThat(saved.signedBy()).isEqualTo("Eva Berger");
        assertThat(saved.relation()).isEqualTo("mother");
    }

    @Test
    void onTheSixteenthBirthdayTheClientsOwnNameIsAskedAndARelationOnlyOffered() {
        openWith(time.today().minusYears(16), harmless("Ana Berger", ""));

        consentSection();
        assertThat(find(TextField.class).withLabel("Name of the parent or guardian").all()).isEmpty();
        assertThat(textField("Relation to the client").isRequiredIndicatorVisible()).isFalse();
        press("Confirm intake");
        assertThat(intakes.latest(client)).isPresent();
    }

    @Test
    void anAdultIsAskedForNoRelation() {
        openWith(time.today().minusYears(40), harmless("Ana Berger", ""));

        consentSection();
        assertThat(textField("Signed by").getValue()).isEqualTo("Ana Berger");
        assertThat(find(TextField.class).withLabel("Relation to the client").all()).isEmpty();
    }

    @Test
    void aRelationThatIsTooLongStaysAsTypedAndIsSaidBesideIt() {
        openWith(time.today().minusYears(12), harmless("Eva Berger", "mother"));
        consentSection();

        test(textField("Relation to the client")).setValue("m".repeat(Consents.RELATION_LENGTH + 1));
        assertThat(textField("Relation to the client").isInvalid()).isTrue();
        press("Confirm intake");
        assertThat(intakes.latest(client)).isEmpty();
        assertThat(textField("Relation to the client").getValue()).hasSize(Consents.RELATION_LENGTH + 1);
    }

    @Test
    void thePageOfConsentsAsksTheSame() {
        client = client(time.today().minusYears(12));
        intakes.confirm(client, Optional.empty(), harmless("Eva Berger", "mother"));
        UI.getCurrent().navigate(IntakeNavigation.consentRoute(client));
        press("Record consent");

        press("Save consent");
        assertThat(textField("Name of the parent or guardian").isInvalid()).isTrue();
        test(textField("Name of the parent or guardian")).setValue("Eva Berger");
        press("Save consent");
        assertThat(textField("Relation to the client").isInvalid()).isTrue();
        test(textField("Relation to the client")).setValue("mother");
        press("Save consent");

        assertThat(consents.of(client).get(ConsentKind.REFERRAL).relation()).isEqualTo("mother");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Relation to the client", "mother");
    }

    @Test
    void whoTurnsOutToBeUnderSixteenAfterAgreeingAloneIsAskedForWhoDecides() {
        client = clients.create(ClientDetails.of("Ana Berger", "020 7946 0012"));
        intakes.confirm(client, Optional.empty(), harmless("Ana Berger", ""));
        var record = clients.open(client).orElseThrow();
        clients.update(client, record.version(), record.details().bornOn(time.today().minusYears(12)));

        UI.getCurrent().navigate("clients/" + client);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Too young to agree alone: ask who decides for them");
        UI.getCurrent().navigate(IntakeNavigation.consentRoute(client));
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Agreed alone, too young for it");
        test(find(Button.class).withText("Record consent").all().getFirst()).click();
        test(textField("Name of the parent or guardian")).setValue("Eva Berger");
        test(textField("Relation to the client")).setValue("mother");
        press("Save consent");

        assertThat(consents.of(client).get(ConsentKind.TREATMENT).relation()).isEqualTo("mother");
    }

    private void openWith(LocalDate born, IntakeAnswers answers) {
        client = client(born);
        drafts.save(IntakeDraft.key(client),
                new IntakeDraft(Optional.empty(), answers, java.util.Map.of(), Optional.empty()));
        IntakeNavigation.open(client);
    }

    private static IntakeAnswers harmless(String signedBy, String relation) {
        var answers = Intakes.harmless();
        return answers.withConsents(answers.consents().signed(signedBy).related(relation).drawn(Signature.NONE));
    }

    private ClientId client(LocalDate born) {
        return clients.create(new ClientDetails(
                "Ana Berger", Optional.of(born), "020 7946 0012", "", PreferredChannel.PHONE, "", Locale.ENGLISH,
                EmergencyContact.NONE, "", "Eva Berger, mother", Optional.empty()));
    }

    private void consentSection() {
        test(find(Button.class).all().stream()
                .filter(button -> button.hasClassName("intake-section"))
                .filter(button -> button.getElement().getTextRecursively().contains("Consent"))
                .findFirst()
                .orElseThrow())
                .click();
    }
}
