package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.outcome.rules.SmallNumbers.Shown;
import org.tenderpoint.shared.Texts;

/** One measure: the number as large as its n allows, what it rests on, what is missing, and what it counts. */
class ShareFigure extends Div {

    ShareFigure(Measure measure, Share share, SmallNumbers scope) {
        addClassName("figure");
        var key = "outcome.measure." + measure.code();
        var number = new Span(Said.share(share, scope));
        number.addClassNames("figure-number", "number");
        number.setClassName("few", scope.shown(share.of()) == Shown.HIDDEN);
        var more = new Span(String.join(" \u00b7 ", rests(measure, share, scope)));
        more.addClassNames("small", "number");
        var definition = new Paragraph(Texts.of(key + ".definition"));
        definition.addClassNames("meta", "measure");
        add(new H3(Texts.of(key)), number, more, definition);
    }

    private static List<String> rests(Measure measure, Share share, SmallNumbers scope) {
        var parts = new ArrayList<String>();
        switch (scope.shown(share.of())) {
            case HIDDEN -> parts.add(Texts.of("outcome.hidden.title"));
            case COUNT -> parts.add(Texts.of("outcome.no_rate", scope.rateFrom()));
            case RATE -> {
                var interval = share.interval();
                parts.add(Said.count(share));
                parts.add(Texts.of("outcome.interval", Said.percent(interval.low()), Said.percent(interval.high())));
            }
        }
        if (measure != Measure.RESPONSE) {
            parts.add(Texts.of("outcome.missing", share.missing()));
            if (scope.shown(share.of()) == Shown.RATE && share.missing() > 0) {
                parts.add(Texts.of(
                        measure == Measure.RED_FLAG ? "outcome.if_missing.red_flag" : "outcome.if_missing",
                        Said.percent(share.ifAllMissing())));
            }
        }
        return parts;
    }
}
