package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import org.tenderpoint.outcome.Measure;

/** A page of one measure, grouped by a dimension. */
abstract class MeasurePage extends OutcomePage {

    private final OutcomePlace place;

    MeasurePage(OutcomePlace place, OutcomeChoices choices) {
        super(place, choices);
        this.place = place;
    }

    @Override
    Component content(OutcomeAddress asked) {
        var measure = asked.measure().filter(place.measures()::contains).orElse(place.measures().getFirst());
        var all = div("stack loose outcome-chart");
        waiting(outcomes().waiting(), asked).ifPresent(all::add);
        all.add(measured(asked.with(measure), measure));
        return all;
    }

    abstract Component measured(OutcomeAddress asked, Measure measure);
}
