package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.tenderpoint.intake.ConsentKind;
import org.tenderpoint.intake.Consents;
import org.tenderpoint.shared.PlainText;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.AnswerField;
import org.tenderpoint.shared.ui.NoteBox;
import org.tenderpoint.shared.ui.Question;
import org.tenderpoint.shared.ui.State;
import org.tenderpoint.shared.ui.TextFields;

/** What the client agrees to, in the words that are shown or read out, and the name that signs. */
class ConsentSection extends Div {

    private static final String SIGNED_BY = "signed_by";

    ConsentSection(IntakeModel model) {
        addClassName("intake-questions");
        var heading = new Div(new H2(Texts.of("intake.section.consent")));
        heading.addClassNames("row", "intake-heading");
        var version = new Paragraph(Texts.of("intake.consent.version", Consents.CURRENT_TEXT));
        version.addClassName("meta");
        add(heading, version);
        for (var kind : ConsentKind.values()) {
            var field = new AnswerField(Texts.of("intake.consent_kind." + kind.code()));
            field.setValue(model.answers().consents().of(kind));
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    model.change(answers -> answers.withConsents(answers.consents().with(kind, event.getValue())));
                }
            });
            add(new Question(Texts.of("intake.consent_kind." + kind.code()), field).hint(Texts.of("intake.consent." + kind.code())));
            if (model.withdrawn(kind)) {
                add(new NoteBox(State.STOP, Texts.of("intake.consent.mark." + kind.code()), Texts.of("intake.consent.taken_back")));
            }
        }
        add(signature(model));
    }

    private static TextField signature(IntakeModel model) {
        var field = new TextField(Texts.of("intake.field.signed_by"));
        field.setHelperText(Texts.of("intake.consent.signature_help"));
        field.addClassName("intake-signature");
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TextFields.DRAFT_MILLIS);
        field.setValue(model.unread(SIGNED_BY).orElse(model.answers().consents().signedBy()));
        field.addValueChangeListener(event -> {
            var name = PlainText.line(event.getValue());
            var problem = PlainText.problem(name, Consents.SIGNATURE_LENGTH);
            field.setErrorMessage(problem.orElse(""));
            field.setInvalid(problem.isPresent());
            if (problem.isPresent()) {
                model.unreadText(SIGNED_BY, event.getValue());
            } else {
                model.read(SIGNED_BY);
                model.change(answers -> answers.withConsents(answers.consents().signed(name)));
            }
        });
        return field;
    }
}
