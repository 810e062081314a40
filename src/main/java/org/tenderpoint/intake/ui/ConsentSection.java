package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.tenderpoint.intake.ConsentKind;
import org.tenderpoint.intake.Consents;
import org.tenderpoint.shared.PlainText;
import org.tenderpoint.shared.Signature;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.AnswerField;
import org.tenderpoint.shared.ui.NoteBox;
import org.tenderpoint.shared.ui.Question;
import org.tenderpoint.shared.ui.SignatureField;
import org.tenderpoint.shared.ui.State;
import org.tenderpoint.shared.ui.TextFields;

/** What the client agrees to, in the words that are shown or read out, the name that signs, and a drawn signature. */
class ConsentSection extends Div {

    private static final String SIGNED_BY = "signed_by";

    ConsentSection(IntakeModel model) {
        addClassName("intake-questions");
        var heading = new Div(new H2(Texts.of("intake.section.consent")));
        heading.addClassNames("row", "intake-heading");
        var version = new Paragraph(Texts.of("intake.consent.version", model.wording().version()));
        version.addClassName("meta");
        add(heading, version);
        for (var kind : ConsentKind.values()) {
            var field = new AnswerField(Texts.of("intake.consent_kind." + kind.code()));
            field.setValue(model.answers().consents().of(kind));
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    model.change(answers -> answers.withConsents(
                            answers.consents().to(model.wording()).with(kind, event.getValue())));
                }
            });
            add(new Question(Texts.of("intake.consent_kind." + kind.code()), field).hint(model.wording().of(kind)));
            if (model.withdrawn(kind)) {
                add(new NoteBox(State.STOP, Texts.of("intake.consent.mark." + kind.code()), Texts.of("intake.consent.taken_back")));
            }
        }
        var drawn = drawn(model);
        add(name(model, drawn), drawn);
    }

    /** Who else signs than last time signs anew: a drawing that was carried over is not theirs. */
    private static void signedBy(IntakeModel model, String name, SignatureField drawn) {
        var before = model.before().consents();
        boolean another = !name.equals(before.signedBy()) && drawn.getValue().equals(before.signature());
        model.change(answers -> answers.withConsents(
                (another ? answers.consents().drawn(Signature.NONE) : answers.consents()).signed(name)));
        if (another) {
            drawn.setValue(Signature.NONE);
        }
    }

    private static SignatureField drawn(IntakeModel model) {
        var field = new SignatureField(Texts.of("intake.field.signature"));
        field.setValue(model.answers().consents().signature());
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                // a dot is said beside the sheet and is no signature
                var drawn = event.getValue().problem().isPresent() ? Signature.NONE : event.getValue();
                model.change(answers -> answers.withConsents(answers.consents().drawn(drawn)));
            }
        });
        return field;
    }

    private static TextField name(IntakeModel model, SignatureField drawn) {
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
                signedBy(model, name, drawn);
            }
        });
        return field;
    }
}
