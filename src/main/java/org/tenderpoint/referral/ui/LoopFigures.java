package org.tenderpoint.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.referral.LoopCounts;
import org.tenderpoint.referral.ReferralState;

/** How many open loops stand where. */
class LoopFigures extends Div {

    LoopFigures() {
        addClassName("loop-figures");
    }

    void show(LoopCounts counts) {
        removeAll();
        for (var state : ReferralState.values()) {
            if (!state.closed()) {
                var number = new Span(String.valueOf(counts.of(state)));
                number.addClassName("loop-number");
                var word = new Span(Texts.label(state));
                word.addClassName("meta");
                add(new Div(number, word));
            }
        }
    }
}
