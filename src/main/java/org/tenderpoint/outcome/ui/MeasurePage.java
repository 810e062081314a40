package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.platform.chart.Chart;
import org.tenderpoint.platform.ui.ChartFigure;

/** A page of one measure, told apart by something. */
abstract class MeasurePage extends OutcomePage {

    private final OutcomePlace place;

    MeasurePage(OutcomePlace place, OutcomeChoices choices) {
        super(place, choices);
        this.place = place;
    }

    @Override
    Component shown(OutcomeAddress asked) {
        var measure = asked.measure().filter(place.measures()::contains).orElse(place.measures().getFirst());
        var all = new Div();
        all.addClassNames("stack", "loose", "outcome-chart");
        waiting(outcomes().waiting(), asked).ifPresent(all::add);
        all.add(measured(asked.with(measure), measure));
        return all;
    }

    abstract Component measured(OutcomeAddress asked, Measure measure);

    /** A chart whose marks lead to the sessions behind them. */
    <K> ChartFigure figure(Chart chart, OutcomeAddress asked, Measure measure, Dimension<K> by) {
        var figure = new ChartFigure(chart, "outcomes-" + measure.code() + "-" + place.code());
        figure.addMarkListener(key -> open(
                asked,
                new OutcomeMark(measure, OutcomeMark.Holds.YES, Optional.of(by.part(by.key(key).orElseThrow())))));
        return figure;
    }

    /** @return whether there is nothing in it that could be told */
    static boolean empty(Map<?, Share> shares) {
        return shares.values().stream().allMatch(share -> share.of() + share.missing() == 0);
    }
}
