package org.tenderpoint.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.referral.ReferralState;

/** Where a referral stands: five stretches of its way, and the word below. The later ones are still to come. */
class ReferralProgress extends Div {

    private static final int STRETCHES = 5;

    ReferralProgress(ReferralState state) {
        addClassName("loop");
        var bar = new Div();
        bar.addClassName("loop-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        int made = made(state);
        for (int i = 0; i < STRETCHES; i++) {
            var stretch = new Span();
            stretch.setClassName("made", i < made);
            bar.add(stretch);
        }
        var word = new Span(Texts.label(state));
        word.addClassNames("small", "strong");
        add(bar, word);
    }

    private static int made(ReferralState state) {
        return switch (state) {
            case NOT_OFFERED, DECLINED -> 0;
            case SUGGESTED, OFFERED -> 1;
            case ACCEPTED -> 2;
            case LETTER_SENT, NOT_ATTENDED -> 3;
            case ATTENDED, OUTCOME_UNKNOWN -> 4;
            case HELPED, NO_CHANGE, WORSE -> 5;
        };
    }
}
