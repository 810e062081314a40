package org.tenderpoint.referral.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.tenderpoint.platform.Texts;

/** The effect of the visit, from much better to much worse; nothing is preselected. */
class BenefitField extends RadioButtonGroup<Integer> {

    BenefitField() {
        super(Texts.of("referral.benefit"));
        setItems(List.of(3, 2, 1, 0, -1, -2, -3));
        setItemLabelGenerator(BenefitField::words);
        addClassName("benefit");
    }

    static String words(int benefit) {
        return Texts.of("referral.benefit." + (benefit < 0 ? "minus" : "plus") + Math.abs(benefit));
    }
}
