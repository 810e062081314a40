package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.consent.Guardianship;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.SignatureField;
import org.tenderpoint.platform.ui.TextFields;

/** Who gives consent: the name, the relation for a client who does not decide alone, and a drawn signature. */
class SignerFields extends Div {

    static final String NAME = "signed_by";
    static final String RELATION = "relation";
    /** Keys under which invalid texts are kept. */
    static final Set<String> KEYS = Set.of(NAME, RELATION);

    private final Guardianship guardianship;
    private final TextField name;
    private final TextField relation = TextFields.line(Texts.of("intake.field.relation"));
    private final SignatureField drawn = new SignatureField(Texts.of("intake.field.signature"));

    /** @param known who decides for the client, from the contact data; empty if nobody is named there */
    SignerFields(Guardianship guardianship, String known) {
        this.guardianship = guardianship;
        addClassName("stack");
        boolean young = guardianship == Guardianship.REQUIRED;
        name = TextFields.line(Texts.of(young ? "intake.consent.guardian" : "intake.field.signed_by"));
        name.setHelperText(Texts.of(young ? "intake.consent.guardian.help" : "intake.consent.signature_help")
                + (known.isEmpty() ? "" : " " + Texts.of("intake.consent.guardian.known", known)));
        relation.setHelperText(Texts.of(young ? "intake.consent.relation.help" : "intake.consent.relation.help_young"));
        relation.setVisible(guardianship != Guardianship.NONE);
        for (var field : new TextField[]{name, relation}) {
            field.addClassName("intake-signature");
            field.setManualValidation(true);
            field.setRequiredIndicatorVisible(young);
        }
        add(name, relation, drawn);
    }

    TextField name() {
        return name;
    }

    TextField relation() {
        return relation;
    }

    SignatureField signature() {
        return drawn;
    }

    /** Shows beside the field what is invalid. @return whether nothing is wrong */
    static boolean keeps(TextField field, int most) {
        return FieldCheck.right(field, PlainText.problem(PlainText.line(field.getValue()), most));
    }

    /** Shows beside each field what is missing. @return whether there is a signer, with name and right */
    boolean complete() {
        boolean named = filled(name, Consents.SIGNATURE_LENGTH,
                guardianship == Guardianship.REQUIRED
                        ? "intake.consent.guardian.missing"
                        : "intake.consent.signature_missing");
        boolean related = guardianship == Guardianship.REQUIRED
                ? filled(relation, Consents.RELATION_LENGTH, "intake.consent.relation.missing")
                : keeps(relation, Consents.RELATION_LENGTH);
        if (!named || !related) {
            (named ? relation : name).focus();
        }
        return named && related;
    }

    private static boolean filled(TextField field, int most, String missing) {
        return field.getValue().isBlank()
                ? FieldCheck.right(field, Optional.of(Texts.of(missing)))
                : keeps(field, most);
    }
}
