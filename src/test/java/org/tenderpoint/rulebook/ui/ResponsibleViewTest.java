package org.tenderpoint.rulebook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.platform.ui.FirstStep;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.rulebook.ResponsibilityRecord.Named;
import org.tenderpoint.rulebook.ResponsibilityService;

/** The page on which a practice writes who answers for the program. */
@ScreenTest
@ViewPackages(classes = RulesView.class)
@As(Role.MANAGER)
@Tag("UC-26")
class ResponsibleViewTest extends OnScreen {

    @Autowired
    private ResponsibilityService responsibility;
    @Autowired
    private PracticeService practices;
    @Autowired
    @Qualifier("responsibleNamed")
    private FirstStep step;
    @Autowired
    private JdbcClient jdbc;

    /** What screen tests save stays. */
    @AfterEach
    void nobodyIsNamed() {
        jdbc.sql("delete from responsibilities").update();
    }

    @Test
    void aManagerNamesWhoAnswersForWhichCountryWithWhatIsSigned() {
        navigate(RulesView.class);
        assertThat(text()).contains("Not for real clients yet", "Nobody is named yet who answers for it here");
        assertThat(step.standing().get().pressing()).isTrue();
        navigate(ResponsibleView.class);
        assertThat(text()).contains("Not for real clients yet", "Not signed by a clinician: A, B, C");
        assertThat(find(ComboBox.class).single().getValue()).isEqualTo(here());

        press("Save");
        assertThat(responsibility.current()).as("without a name").isEmpty();
        test(textField("Name")).setValue("Mara Linden");
        test(textField("What they are in the practice")).setValue("owner");
        test(find(TextArea.class).single()).setValue("Asked the chamber");
        press("Save");

        assertThat(text()).contains("Mara Linden, owner, answers for it: " + here().name(), "Asked the chamber",
                "Signed then: nothing", "Not signed by a clinician: A, B, C");
        assertThat(step.standing().get().done()).isTrue();
        assertThat(jdbc.sql("select count(*) from audit_entries where record_type = 'Responsibility'")
                .query(Integer.class).single()).isPositive();
        navigate(RulesView.class);
        assertThat(text()).contains("Not for real clients yet").doesNotContain("Nobody is named");
    }

    @Test
    void whatWasTypedIsThereWhenThePageIsOpenedAgainUntilItIsSaved() {
        navigate(ResponsibleView.class);
        test(textField("Name")).setValue("Mara Linden");
        test(find(TextArea.class).single()).setValue("Asked the chamber");

        navigate(RulesView.class);
        navigate(ResponsibleView.class);
        assertThat(textField("Name").getValue()).isEqualTo("Mara Linden");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Asked the chamber");
        test(textField("What they are in the practice")).setValue("owner");
        press("Save");

        assertThat(responsibility.current()).isPresent();
        assertThat(jdbc.sql("select count(*) from drafts where form = 'responsible'").query(Integer.class).single())
                .isZero();
    }

    @Test
    void aStatementForAnotherCountryIsAskedForAgainAndTheEarlierOneStays() {
        var other = Country.all().stream().filter(country -> !country.equals(here())).findFirst().orElseThrow();
        responsibility.say(new Named("Mara Linden", "owner", other, ""));

        assertThat(step.standing().get().pressing()).isTrue();
        navigate(ResponsibleView.class);
        assertThat(text()).contains("Said for " + other.name() + ", but the practice is in " + here().name());

        responsibility.say(new Named("Jo Berg", "lead therapist", here(), ""));
        navigate(RulesView.class);
        navigate(ResponsibleView.class);
        assertThat(step.standing().get().done()).isTrue();
        assertThat(text()).contains("Jo Berg, lead therapist", "Said before", "Mara Linden, owner");
    }

    @Test
    @As(Role.THERAPIST)
    void aTherapistNamesNobody() {
        assertThatThrownBy(() -> responsibility.say(new Named("Eve", "guest", Country.ELSEWHERE, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> navigate(ResponsibleView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private Country here() {
        return practices.current().orElseThrow().country();
    }
}
