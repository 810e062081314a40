package org.tenderpoint.session.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.SnippetRecord;
import org.tenderpoint.session.SnippetService;

@ScreenTest
@ViewPackages(classes = SnippetsView.class)
@As(Role.THERAPIST)
@Tag("UC-11")
class SnippetsViewTest extends SpringBrowserlessTest {

    @Autowired
    private SnippetService snippets;

    @Test
    void aSnippetIsKeptChangedAndTakenAwayWithAWayBack() {
        navigate(SnippetsView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);

        keep("/hip", "Hips, slow.");
        assertThat(snippets.ownSnippets()).containsExactly(new SnippetRecord("hip", "Hips, slow."));
        assertThat(find(EmptyState.class).all()).isEmpty();

        test(named("Change /hip")).click();
        test(find(TextArea.class).single()).setValue("Hips, slower.");
        test(find(Button.class).withText("Save snippet").single()).click();
        assertThat(snippets.ownSnippets()).containsExactly(new SnippetRecord("hip", "Hips, slower."));

        test(named("Remove /hip")).click();
        assertThat(snippets.ownSnippets()).isEmpty();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(snippets.ownSnippets()).containsExactly(new SnippetRecord("hip", "Hips, slower."));
        snippets.remove("hip");
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        navigate(SnippetsView.class);

        keep("two words", "");

        assertThat(find(TextField.class).single().getErrorMessage()).contains("without spaces");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(TextField.class).single().getValue()).as("what was typed stays").isEqualTo("two words");
    }

    private void keep(String word, String text) {
        test(find(TextField.class).single()).setValue(word);
        test(find(TextArea.class).single()).setValue(text);
        test(find(Button.class).withText("Save snippet").single()).click();
    }

    private Button named(String label) {
        return find(Button.class).all().stream()
                .filter(button -> label.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }
}
