package org.tenderpoint.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.referral.ReferralRecord;

/** The letter of a referral: it is recommended, and never needed; a client may go by themselves. */
class LetterPanel extends Div {

    LetterPanel(ReferralRecord record, Steps steps, boolean writes) {
        addClassNames("stack", "referral-letter");
        add(new Paragraph(Texts.of(record.withoutLetter() ? "referral.letter.without" : "referral.letter.recommended")));
        if (writes && !record.withoutLetter()) {
            add(Buttons.plain(Texts.of("referral.letter.go_without"), click ->
                    steps.record(record, () -> steps.loop().withoutLetter(record.id(), record.version()))));
        }
    }
}
