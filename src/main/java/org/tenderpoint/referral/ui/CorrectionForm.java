package org.tenderpoint.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.OptionalInt;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.referral.ReferralRecord;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.referral.ReferralState;
import org.tenderpoint.referral.ui.NextStepPanel.BenefitField;
import org.tenderpoint.vocabulary.say.Phrase;

/** Corrects the last step by a further one that says why. */
class CorrectionForm extends Div {

    private final ReferralRecord record;
    private final Steps steps;
    private final DraftFields typed;
    private final Select<ReferralState> right = new Select<>();
    private final BenefitField benefit = new BenefitField();
    private final TextArea why = TextFields.note(Texts.of("referral.correct.why"));

    /** @param typed keeps a draft of what is typed */
    CorrectionForm(ReferralRecord record, Steps steps, DraftFields typed) {
        this.record = record;
        this.steps = steps;
        this.typed = typed;
        addClassName("stack");
        right.setLabel(Texts.of("referral.correct.right"));
        right.setItems(record.corrections().stream().sorted().toList());
        right.setItemLabelGenerator(Texts::label);
        right.addValueChangeListener(
                change -> benefit.setVisible(change.getValue() != null && change.getValue().outcome()));
        benefit.setVisible(false);
        add(new Paragraph(Texts.of("referral.correct.words", Texts.label(record.state()))), right, benefit, why,
                Buttons.plain(Texts.of("referral.correct.save"), click -> save()), typed.state());
        typed.field("right", ReferralState.class, right).field("benefit", Integer.class, benefit).text("why", why)
                .start();
    }

    static String key(ReferralRecord record) {
        return "referral-correction:" + record.id() + ":" + record.state().code();
    }

    private void save() {
        var words = FieldCheck.note(why, 1, ReferralService.WHY_LENGTH, Texts.of("referral.detail.why_missing"));
        boolean chosen = FieldCheck.right(right, !right.isEmpty(), Texts.of("referral.correct.right_missing"));
        boolean outcome = chosen && right.getValue().outcome();
        boolean matches = benefit.getValue() != null && right.getValue() == ReferralState.of(benefit.getValue());
        if (FieldCheck.right(benefit, !outcome || matches, Texts.of("referral.correct.benefit"))
                && chosen && words.isPresent()) {
            steps.record(record, () -> {
                var after = steps.loop().correct(
                        record.id(), record.version(), right.getValue(),
                        outcome ? OptionalInt.of(benefit.getValue()) : OptionalInt.empty(), Phrase.typed(words.get()));
                typed.discard();
                return after;
            });
        }
    }
}
