package org.tenderpoint.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.OptionalInt;
import org.tenderpoint.referral.ReferralRecord;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.referral.ReferralState;
import org.tenderpoint.shared.PlainText;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.TextFields;

/** Mends the last step by a further one that says why. */
class CorrectionForm extends Div {

    private final ReferralRecord record;
    private final Steps steps;
    private final Select<ReferralState> right = new Select<>();
    private final BenefitField benefit = new BenefitField();
    private final TextArea why = TextFields.note(Texts.of("referral.correct.why"));

    CorrectionForm(ReferralRecord record, Steps steps) {
        this.record = record;
        this.steps = steps;
        addClassName("stack");
        right.setLabel(Texts.of("referral.correct.right"));
        right.setItems(record.corrections().stream().sorted().toList());
        right.setItemLabelGenerator(Texts::label);
        right.addValueChangeListener(change -> benefit.setVisible(change.getValue() != null && change.getValue().outcome()));
        benefit.setVisible(false);
        add(new Paragraph(Texts.of("referral.correct.words", Texts.label(record.state()))), right, benefit, why,
                Buttons.plain(Texts.of("referral.correct.save"), click -> save()));
    }

    private void save() {
        var words = PlainText.note(why.getValue());
        var problem = PlainText.problem(words, ReferralService.WHY_LENGTH);
        boolean outcome = right.getValue() != null && right.getValue().outcome();
        right.setInvalid(right.isEmpty());
        right.setErrorMessage(Texts.of("referral.correct.right_missing"));
        why.setInvalid(words.isEmpty() || problem.isPresent());
        why.setErrorMessage(problem.orElseGet(() -> Texts.of("referral.detail.why_missing")));
        boolean matches = benefit.getValue() != null && right.getValue() == ReferralState.of(benefit.getValue());
        benefit.setInvalid(outcome && !matches);
        benefit.setErrorMessage(Texts.of("referral.correct.benefit"));
        if (!right.isInvalid() && !why.isInvalid() && !benefit.isInvalid()) {
            steps.record(record, () -> steps.loop().correct(
                    record.id(), record.version(), right.getValue(),
                    outcome ? OptionalInt.of(benefit.getValue()) : OptionalInt.empty(), words));
        }
    }
}
