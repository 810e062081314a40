package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.ui.IntakeModel.IntakeDraft;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.practice.Role;

/** Somebody pastes ten megabytes: it is said beside the field, and nothing else of the intake is lost. */
@ScreenTest
@As(Role.THERAPIST)
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-04")
class LongPasteTest extends SpringBrowserlessTest {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @Autowired
    private ClientService clients;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private Drafts drafts;

    @Test
    void tenMegabytesAreRefusedBesideTheFieldAndEverythingElseIsKept() {
        var client = clients.create(new ClientDetails(
                "Paula Paste", Optional.of(LocalDate.of(1980, 5, 17)), "020 7946 0013", "", PreferredChannel.PHONE, "",
                Locale.ENGLISH, EmergencyContact.NONE, "", "", Optional.empty()));
        drafts.save(IntakeDraft.key(client), new IntakeDraft(
                Optional.empty(), Intakes.harmless(), Map.of(), Optional.empty()));
        IntakeNavigation.open(client);
        preferences();

        test(goals()).setValue("x".repeat(TEN_MEGABYTES));
        assertThat(goals().isInvalid()).isTrue();
        assertThat(goals().getErrorMessage())
                .isEqualTo(IntakeAnswers.TEXT_LENGTH + " characters at most; this has " + TEN_MEGABYTES + ".");

        // what is typed after it is still saved
        test(find(TextArea.class).withLabel("Medicines").single()).setValue("vitamin D");
        assertThat(find(SaveState.class).single().getElement().getTextRecursively()).startsWith("Draft saved");
        IntakeNavigation.open(client);
        preferences();
        assertThat(find(TextArea.class).withLabel("Medicines").single().getValue()).isEqualTo("vitamin D");

        test(goals()).setValue("Sleep");
        test(find(Button.class).withText("Confirm intake").single()).click();
        assertThat(intakes.latest(client).orElseThrow().answers()).isEqualTo(
                Intakes.harmless().withMedicines("vitamin D").withGoals("Sleep"));
    }

    private TextArea goals() {
        return find(TextArea.class).withLabel("Goals").single();
    }

    private void preferences() {
        test(find(Button.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().startsWith("Preferences "))
                .findFirst()
                .orElseThrow())
                .click();
    }
}
