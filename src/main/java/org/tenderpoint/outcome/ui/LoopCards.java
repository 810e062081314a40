package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.tenderpoint.outcome.LoopMeasure;
import org.tenderpoint.outcome.LoopOverview;
import org.tenderpoint.outcome.rules.SmallNumbers.Shown;
import org.tenderpoint.platform.Texts;

/** The figures of referrals that are read first: how many went, whether it helped, and how long they waited. */
final class LoopCards {

    private LoopCards() {}

    static Component share(LoopMeasure measure, LoopOverview overview) {
        var share = overview.share(measure);
        var shown = overview.scope().shown(share.of());
        var more = new ArrayList<>(Said.rests(share, overview.scope()));
        more.add(Texts.of("outcome.missing", share.missing()));
        return card("outcome.loop.measure." + measure.code(), Said.share(share, overview.scope()), shown != Shown.RATE,
                more);
    }

    static Component waited(LoopOverview overview) {
        var waited = overview.waited().filter(times -> overview.scope().shown(times.of()) != Shown.HIDDEN);
        return card(
                "outcome.loop.waited",
                waited.map(times -> Texts.of("outcome.loop.waited.median", times.median().toDays()))
                        .orElse(Texts.of(overview.waited().isEmpty() ? "outcome.loop.waited.none" : "outcome.hidden")),
                waited.isEmpty(),
                waited.map(times -> List.of(
                        Texts.of("outcome.loop.waited.more", times.of(), times.longest().toDays()),
                        Texts.of("outcome.missing", times.missing())))
                        .orElse(List.of()));
    }

    private static Div card(String key, String number, boolean few, List<String> more) {
        var figure = new Span(number);
        figure.addClassNames("figure-number", "number");
        figure.setClassName("few", few);
        var rest = new Span(String.join(" \u00b7 ", more));
        rest.addClassNames("small", "number");
        var definition = new Paragraph(Texts.of(key + ".definition"));
        definition.addClassNames("meta", "measure");
        var card = new Div(new H3(Texts.of(key)), figure, rest, definition);
        card.addClassName("figure");
        return card;
    }
}
