package org.tenderpoint.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldCheckTest {

    private final TextField field = new TextField();

    @Test
    void whatIsWrongIsSaidUntilSomethingElseStandsThere() {
        FieldCheck.show(field, Optional.of("Too early"));
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Too early");

        field.setValue("later");
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void whatAChangeItselfBringsWrongStaysAtTheField() {
        field.addValueChangeListener(typed -> FieldCheck.right(field, typed.getValue().isEmpty(), "Not this either"));
        FieldCheck.show(field, Optional.of("Not this"));

        field.setValue("that");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Not this either");

        field.setValue("");
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void aLineThatIsMissingOrTooLongIsSaidAndNotHandedOn() {
        assertThat(FieldCheck.line(field, 5, "Say why")).isEmpty();
        assertThat(field.getErrorMessage()).isEqualTo("Say why");

        field.setValue(" far too long ");
        assertThat(FieldCheck.line(field, 5, "Say why")).isEmpty();
        assertThat(field.getErrorMessage()).contains("12").isNotEqualTo("Say why");

        field.setValue(" so ");
        assertThat(FieldCheck.line(field, 5, "Say why")).contains("so");
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void aNoteMayBeLeftOutUnlessItIsToSaySomething() {
        var note = new TextArea();
        assertThat(FieldCheck.note(note, 5)).contains("");
        assertThat(FieldCheck.note(note, 2, 5, "Say more")).isEmpty();
        assertThat(note.getErrorMessage()).isEqualTo("Say more");
    }
}
