package org.tenderpoint.rulebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.practice.Role;
import org.tenderpoint.rulebook.SignOffService;

@ScreenTest
@ViewPackages(classes = RulesView.class)
@As(Role.MANAGER)
@Tag("UC-26")
class SignOffViewTest extends SpringBrowserlessTest {

    @Autowired
    private SignOffService signOffs;

    /** What screen tests save stays: nobody after these has signed. */
    @AfterEach
    void nobodyHasSigned() {
        signOffs.standing().forEach(signOff -> signOffs.withdraw(signOff.id(), "End of the test"));
    }

    @Test
    void aManagerRecordsWhoSignedAndTheRulesSayIt() {
        navigate(SignOffView.class);
        record();

        assertThat(spans()).anyMatch(text -> text.startsWith("Read and signed by Nora Berg, physician, on "));
        navigate(RulesView.class, java.util.Map.of("rule", "SCR-113"));
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Read and signed by Nora Berg, physician, on "));
    }

    @Test
    void nameAndProfessionAreAskedForAtTheirFields() {
        navigate(SignOffView.class);
        test(find(Button.class).withText("Record").single()).click();

        assertThat(find(TextField.class).withLabel("Name").single().getErrorMessage()).isEqualTo("Enter who signed.");
        assertThat(signOffs.standing()).isEmpty();
    }

    @Test
    void aWithdrawalNeedsAReasonAndStaysReadable() {
        navigate(SignOffView.class);
        record();
        test(find(Button.class).withText("Withdraw").single()).click();
        test(find(Button.class).withText("Withdraw").single()).click();
        assertThat(signOffs.standing()).hasSize(1);

        test(find(TextArea.class).withLabel("Why is it no longer valid?").single()).setValue("Another version");
        test(find(Button.class).withText("Withdraw").single()).click();

        assertThat(signOffs.standing()).isEmpty();
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Withdrawn ") && text.endsWith("Another version"));
    }

    @Test
    @As(Role.THERAPIST)
    void aTherapistSeesNoForm() {
        navigate(SignOffView.class);

        assertThat(find(TextField.class).all()).isEmpty();
        assertThat(find(Button.class).withText("Record").all()).isEmpty();
    }

    private void record() {
        test(find(TextField.class).withLabel("Name").single()).setValue("Nora Berg");
        test(find(TextField.class).withLabel("Profession").single()).setValue("physician");
        test(find(Button.class).withText("Record").single()).click();
    }

    private java.util.List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
