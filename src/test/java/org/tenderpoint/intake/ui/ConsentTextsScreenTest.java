package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.ConsentTextService;
import org.tenderpoint.practice.Role;

/** A manager writes what clients agree to. */
@ScreenTest
@As(Role.MANAGER)
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-06")
class ConsentTextsScreenTest extends SpringBrowserlessTest {

    @Autowired
    private ConsentTextService wordings;

    @Autowired
    private JdbcTemplate jdbc;

    /** The screens of other tests show the program's words. */
    @AfterEach
    void theProgramsWords() {
        jdbc.update("delete from consent_texts");
        jdbc.update("delete from consent_wordings");
    }

    @Test
    void theSettingsLeadToIt() {
        UI.getCurrent().navigate("settings");

        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Consent texts",
                "The words in which clients agree");
    }

    @Test
    void aNewWordingIsInForceOnceItIsSaved() {
        UI.getCurrent().navigate("consent-texts");
        test(field("Consent to be contacted")).setValue("You may ring me.");
        assertThat(wordings.current(Locale.ENGLISH).version()).as("typing changes nothing").isEqualTo("1");
        save("Save new wording");

        assertThat(wordings.current(Locale.ENGLISH).of(ConsentKind.CONTACT)).isEqualTo("You may ring me.");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Wording 2");
    }

    @Test
    void anEmptyTextIsSaidBesideItsFieldAndNothingIsSaved() {
        UI.getCurrent().navigate("consent-texts");
        test(field("Consent to be contacted")).setValue("");
        save("Save new wording");

        assertThat(field("Consent to be contacted").isInvalid()).isTrue();
        assertThat(wordings.current(Locale.ENGLISH).version()).isEqualTo("1");
    }

    @Test
    void whatWasTypedIsThereAgainAndSaysThatSomebodyElseChangedItMeanwhile() {
        UI.getCurrent().navigate("consent-texts");
        test(field("Consent to treatment")).setValue("Half a sen");
        wordings.change("1", Locale.ENGLISH, Map.of(ConsentKind.CONTACT, "You may ring me."));
        UI.getCurrent().navigate("settings");
        UI.getCurrent().navigate("consent-texts");

        assertThat(field("Consent to treatment").getValue()).isEqualTo("Half a sen");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Somebody else has changed these texts");
        save("Show theirs");
        assertThat(field("Consent to be contacted").getValue()).isEqualTo("You may ring me.");
        assertThat(field("Consent to treatment").getValue()).isNotEqualTo("Half a sen");
    }

    private TextArea field(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private void save(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
