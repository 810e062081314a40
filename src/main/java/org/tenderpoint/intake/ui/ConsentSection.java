package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.consent.Guardianship;
import org.tenderpoint.intake.ui.IntakeForm.SectionHeading;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** What the client agrees to, in the words shown or read out, the name that signs, and a drawn signature. */
class ConsentSection extends Div {

    private final IntakeModel model;
    private final ClientDetails client;
    private final Map<ConsentKind, AnswerField> fields = new EnumMap<>(ConsentKind.class);
    private final SignerFields signer;

    /** @param client the contact data, which name who signs */
    ConsentSection(IntakeModel model, ClientDetails client) {
        this.model = model;
        this.client = client;
        addClassName("intake-questions");
        add(new SectionHeading(IntakeSection.CONSENT));
        for (var kind : ConsentKind.values()) {
            var field = new AnswerField(Texts.of("intake.consent_kind." + kind.code())).yesOrNo();
            field.setValue(model.answers().consents().of(kind));
            ByHand.changed(field, value -> setConsent(kind, value));
            fields.put(kind, field);
            add(new Question(Texts.of("intake.consent_kind." + kind.code()), field).hint(model.wording().of(kind)));
            if (model.withdrawn(kind)) {
                add(new NoteBox(State.STOP, Texts.of("intake.consent.mark." + kind.code()),
                        Texts.of("intake.consent.taken_back")));
            }
        }
        var toAll = div("intake-buttons", Buttons.with(
                Icons.CHECK, Buttons.plain(Texts.of("intake.consent.yes_to_all"), click -> yesToAll())));
        add(toAll);
        signer = new SignerFields(model.guardianship(), client.guardian());
        signer.signature().setValue(model.answers().consents().signature());
        ByHand.changed(signer.signature(), value -> {
            // a dot is objected to beside the sheet and is not a signature
            var drawn = value.problem().isPresent() ? Signature.NONE : value;
            model.change(answers -> answers.withConsents(answers.consents().drawn(drawn)));
        });
        typed(model, signer.name(), SignerFields.NAME, model.answers().consents().signedBy(), Consents.SIGNATURE_LENGTH,
                name -> signedBy(model, name));
        typed(model, signer.relation(), SignerFields.RELATION, model.answers().consents().relation(),
                Consents.RELATION_LENGTH,
                relation -> model.change(answers -> answers.withConsents(answers.consents().related(relation))));
        add(signer);
    }

    private void setConsent(ConsentKind kind, Recorded answer) {
        model.change(answers -> answers.withConsents(answers.consents().to(model.wording()).with(kind, answer)));
        // who is of age and has nobody who decides for them signs; the name can be overwritten
        if (signer.name().isEmpty() && model.guardianship() == Guardianship.NONE && client.guardian().isEmpty()) {
            signer.name().setValue(client.name());
        }
    }

    /** One press for a client who agrees to everything that was read; each remains an answer of its own. */
    private void yesToAll() {
        fields.forEach((kind, field) -> {
            field.setValue(Recorded.YES);
            setConsent(kind, Recorded.YES);
        });
    }

    /** Shows beside the fields whose name is still missing. */
    void saySigner() {
        signer.complete();
    }

    /** A different signer signs again: a drawing carried over is not theirs. */
    private void signedBy(IntakeModel model, String name) {
        if (model.guardianship() == Guardianship.NONE) {
            // old enough by now: the client signs
            model.change(answers -> answers.withConsents(answers.consents().related("")));
        }
        var before = model.answersBefore().consents();
        boolean another = !name.equals(before.signedBy()) && signer.signature().getValue().equals(before.signature());
        model.change(answers -> answers.withConsents(
                (another ? answers.consents().drawn(Signature.NONE) : answers.consents()).signed(name)));
        if (another) {
            signer.signature().setValue(Signature.NONE);
        }
    }

    /** A text that is saved while typing; an invalid one stays in its field, and the last valid one counts. */
    private static void typed(
            IntakeModel model, TextField field, String key, String value, int most, Consumer<String> keep) {
        TextFields.draft(field);
        field.setValue(model.unread(key).orElse(value));
        field.addValueChangeListener(event -> {
            if (SignerFields.keeps(field, most)) {
                model.read(key);
                keep.accept(PlainText.line(event.getValue()));
            } else {
                model.unreadText(key, event.getValue());
            }
        });
    }
}
