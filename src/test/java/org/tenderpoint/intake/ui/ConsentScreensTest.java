package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.ConsentTextService;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.SignatureField;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** What a client agreed to is seen, taken back and given again by whoever the client tells it to. */
@ScreenTest
@As(Role.FRONT_DESK)
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-06")
class ConsentScreensTest extends OnScreen {

    @Autowired
    private ClientService clients;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private ConsentService consents;

    @Autowired
    private ConsentTextService wordings;

    @Autowired
    private TestUsers users;

    private ClientId client;

    @BeforeEach
    void aClient() {
        client = clients.create(new ClientDetails(
                "Hannah Lindqvist", Optional.of(LocalDate.of(1980, 5, 17)), "020 7946 0001", "", PreferredChannel.PHONE,
                "",
                Locale.ENGLISH, EmergencyContact.NONE, "", "", Optional.empty()));
    }

    @Test
    void eachConsentIsShownWithWhenHowAndInWhichWords() {
        anIntake();
        UI.getCurrent().navigate(IntakeNavigation.consentRoute(client));

        assertThat(item(ConsentKind.CONTACT)).contains("Agreed", "Since", "Asked by the therapist",
                "Harm Less", "Words they were shown");
        assertThat(item(ConsentKind.REFERRAL)).contains("Not asked");
    }

    @Test
    void takingBackNeedsNoQuestionAndCanBeUndone() {
        anIntake();
        UI.getCurrent().navigate(IntakeNavigation.consentRoute(client));

        pressLabelled("Withdraw: Consent to be contacted");
        assertThat(consents.contactRefused(client)).isTrue();
        assertThat(item(ConsentKind.CONTACT)).contains("Withdrawn");

        undo();
        assertThat(consents.contactRefused(client)).isFalse();
        assertThat(item(ConsentKind.CONTACT)).contains("Agreed");
    }

    @Test
    void itIsGivenAgainWithANameAndNotWithout() {
        anIntake();
        consents.withdraw(client, ConsentKind.CONTACT);
        UI.getCurrent().navigate(IntakeNavigation.consentRoute(client));

        pressLabelled("Record consent: Consent to be contacted");
        press("Save consent");
        var name = find(TextField.class).withLabel("Signed by").single();
        assertThat(name.isInvalid()).isTrue();
        assertThat(consents.contactRefused(client)).isTrue();

        test(name).setValue("Hannah Lindqvist");
        press("Save consent");
        assertThat(consents.contactRefused(client)).isFalse();
        assertThat(item(ConsentKind.CONTACT)).contains("Agreed", "Asked at the front desk", "Hannah Lindqvist");
    }

    @Test
    void whoWithdrawsSecondIsToldWhoDidBefore() {
        anIntake();
        UI.getCurrent().navigate(IntakeNavigation.consentRoute(client));
        users.as(users.make("rita.reception", Role.FRONT_DESK), () -> consents.withdraw(client, ConsentKind.CONTACT));

        pressLabelled("Withdraw: Consent to be contacted");

        assertThat(said()).startsWith("Withdrawn already by Rita Reception, ");
        assertThat(item(ConsentKind.CONTACT)).contains("Withdrawn");
    }

    @Test
    void whoRecordsAConsentSecondIsToldWhoDidBefore() {
        anIntake();
        consents.withdraw(client, ConsentKind.CONTACT);
        UI.getCurrent().navigate(IntakeNavigation.consentRoute(client));
        pressLabelled("Record consent: Consent to be contacted");
        test(find(TextField.class).withLabel("Signed by").single()).setValue("Hannah Lindqvist");
        users.as(users.make("rita.reception", Role.FRONT_DESK),
                () -> consents.give(client, ConsentKind.CONTACT, Intakes.WORDS, "Hannah L.", "", Signature.NONE));

        press("Save consent");

        assertThat(said()).startsWith("Recorded already by Rita Reception, ");
        assertThat(item(ConsentKind.CONTACT)).contains("Agreed", "Hannah L.");
    }

    @Test
    void aWithdrawalIsNotUndoneOnceTheConsentWasGivenAgain() {
        anIntake();
        UI.getCurrent().navigate(IntakeNavigation.consentRoute(client));
        pressLabelled("Withdraw: Consent to be contacted");
        users.as(users.make("rita.reception", Role.FRONT_DESK),
                () -> consents.give(client, ConsentKind.CONTACT, Intakes.WORDS, "Hannah L.", "", Signature.NONE));

        undo();

        assertThat(said()).startsWith("Recorded already by Rita Reception, ");
        assertThat(item(ConsentKind.CONTACT)).contains("Agreed", "Hannah L.");
    }

    @Test
    void whatIsKeptAreTheWordsThatWereShown() {
        anIntake();
        UI.getCurrent().navigate(IntakeNavigation.consentRoute(client));
        pressLabelled("Record consent: Consent to referral letters");
        test(find(TextField.class).withLabel("Signed by").single()).setValue("Hannah Lindqvist");
        users.as(users.make("mona.manager", Role.MANAGER), () -> wordings.change(
                "1", Locale.ENGLISH, Map.of(ConsentKind.REFERRAL, "Letters to anybody, at any time.")));

        press("Save consent");

        assertThat(consents.of(client).get(ConsentKind.REFERRAL).textVersion()).isEqualTo("1");
    }

    @Test
    void aDrawnSignatureIsShownAndCannotBeChanged() {
        anIntake();
        consents.give(client, ConsentKind.REFERRAL, Intakes.WORDS, "Hannah Lindqvist", "",
                new Signature("0,0 600,200"));
        UI.getCurrent().navigate(IntakeNavigation.consentRoute(client));

        var shown = find(SignatureField.class).single();
        assertThat(shown.isReadOnly()).isTrue();
        assertThat(shown.getValue()).isEqualTo(new Signature("0,0 600,200"));
        assertThat(shown.getElement().getTextRecursively()).contains("Signature of Hannah Lindqvist");
    }

    @Test
    void beforeTheFirstIntakeThereIsNothingToGive() {
        UI.getCurrent().navigate(IntakeNavigation.consentRoute(client));

        assertThat(find(Button.class).all()).noneMatch(button -> button.getText().equals("Record consent"));
        assertThat(item(ConsentKind.TREATMENT)).contains("Not asked");
    }

    @Test
    void whoHasComeOfAgeIsAskedForTheirOwnConsent() {
        var under16 = Intakes.harmless();
        users.as(users.make("therapist.consent", Role.THERAPIST), () -> intakes.confirm(client, Optional.empty(),
                under16.withConsents(under16.consents().signed("Vera Lindqvist").related("mother"))));
        UI.getCurrent().navigate("clients/" + client);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("ask for their own consent");
        UI.getCurrent().navigate(IntakeNavigation.consentRoute(client));
        assertThat(item(ConsentKind.CONTACT)).contains("Somebody else agreed for them", "Vera Lindqvist");

        pressLabelled("Record consent: Consent to be contacted");
        test(find(TextField.class).withLabel("Signed by").single()).setValue("Hannah Lindqvist");
        press("Save consent");

        assertThat(item(ConsentKind.CONTACT)).contains("Agreed", "Hannah Lindqvist").doesNotContain("Somebody else");
    }

    @Test
    void theClientsPageSaysWhatWasTakenBack() {
        anIntake();
        consents.withdraw(client, ConsentKind.CONTACT);

        UI.getCurrent().navigate("clients/" + client);

        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Does not want to be contacted");
    }

    @Test
    @As(Role.THERAPIST)
    void theIntakeFormSaysThatItsYesWasTakenBack() {
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        consents.withdraw(client, ConsentKind.TREATMENT);
        IntakeNavigation.open(client);
        test(find(Button.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().contains("Consent"))
                .filter(button -> button.hasClassName("intake-section"))
                .findFirst()
                .orElseThrow())
                .click();

        assertThat(find(ConsentSection.class).single().getElement().getTextRecursively())
                .contains("No consent to treatment", "This consent was withdrawn");
    }

    private void anIntake() {
        users.as(users.make("tess.therapist", Role.THERAPIST),
                () -> intakes.confirm(client, Optional.empty(), Intakes.harmless()));
    }

    private String said() {
        return find(Notification.class).all().getLast().getElement().getTextRecursively();
    }

    private String item(ConsentKind kind) {
        return find(ConsentItem.class).all().get(kind.ordinal()).getElement().getTextRecursively();
    }

    private void pressLabelled(String label) {
        test(find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow())
                .click();
    }
}
