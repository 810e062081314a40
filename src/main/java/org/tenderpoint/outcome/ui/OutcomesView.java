package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tenderpoint.outcome.Figures;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeService;
import org.tenderpoint.outcome.Period;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Columns;
import org.tenderpoint.shared.ui.Dates;
import org.tenderpoint.shared.ui.EmptyState;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.NoteBox;
import org.tenderpoint.shared.ui.Page;
import org.tenderpoint.shared.ui.Pane;
import org.tenderpoint.shared.ui.Segments;
import org.tenderpoint.shared.ui.State;

/** What sessions led to: who answered first, then soreness, always with what is not known. */
@Route("outcomes")
@RolesAllowed({"THERAPIST", "MANAGER"})
class OutcomesView extends Page implements BeforeEnterObserver {

    private final OutcomeService outcomes;

    OutcomesView(OutcomeService outcomes) {
        super("outcome.title");
        this.outcomes = outcomes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Asked.read(event.getLocation().getQueryParameters()));
    }

    private void show(Asked asked) {
        var figures = outcomes.figures(asked.period());
        subtitle(Texts.of("outcome.subtitle", figures.sessions(), Dates.shortDate(figures.from()), Dates.shortDate(figures.to()))
                + " \u00b7 " + Texts.of(figures.own() ? "outcome.own" : "outcome.practice"));
        var period = new Segments<>(null, List.of(Period.values()), one -> Texts.of("outcome.period." + one.code()));
        period.labelledElsewhere(Texts.of("outcome.period"));
        period.setValue(asked.period());
        period.addValueChangeListener(change -> go(new Asked(change.getValue(), asked.soreness())));
        actions(period);
        if (figures.sessions() == 0) {
            var pane = new Pane(Texts.of("outcome.title"));
            pane.add(new EmptyState(Icons.CHART, Texts.of("outcome.empty"), Texts.of("outcome.empty_why")));
            panes(Columns.ONE, pane);
        } else {
            panes(Columns.HALVES, totals(figures), table(figures, asked));
        }
    }

    private static void go(Asked asked) {
        UI.getCurrent().navigate(OutcomesView.class, asked.address());
    }

    private static Pane totals(Figures figures) {
        var pane = new Pane(Texts.of("outcome.response")).padded();
        pane.addClassName("outcome-totals");
        if (figures.fewAnswered()) {
            pane.add(new NoteBox(State.ADAPT, Texts.of("outcome.few"), Texts.of("outcome.few_why")));
        }
        var due = new Paragraph(Texts.of("outcome.due", figures.due()));
        due.addClassName("muted");
        pane.add(section(
                Texts.of("outcome.response"), due, figure(figures, Measure.RESPONSE)));
        pane.add(section(
                Texts.of("outcome.soreness"), figure(figures, Measure.MARKED), figure(figures, Measure.ANY)));
        pane.add(section(Texts.of("outcome.results"), new ResultList(figures), redFlags(figures)));
        return pane;
    }

    private static ShareFigure figure(Figures figures, Measure measure) {
        return new ShareFigure(measure, figures.share(measure), figures.scope());
    }

    private static Div redFlags(Figures figures) {
        var box = new Div(figure(figures, Measure.RED_FLAG));
        var answered = figures.share(Measure.RED_FLAG);
        if (figures.scope().shown(answered.of()) != org.tenderpoint.outcome.rules.SmallNumbers.Shown.HIDDEN) {
            var unknown = new Span(Texts.of("outcome.red_flag.unknown", figures.redFlagUnknown()));
            unknown.addClassName("small");
            box.add(unknown);
        }
        return box;
    }

    private static Div section(String title, com.vaadin.flow.component.Component... content) {
        var section = new Div(new H2(title));
        section.add(content);
        section.addClassNames("outcome-section", "stack");
        return section;
    }

    private static Pane table(Figures figures, Asked asked) {
        var pane = new Pane(Texts.of("outcome.table")).padded();
        var measure = new Segments<>(
                null, List.of(Measure.MARKED, Measure.ANY), one -> Texts.of("outcome.measure." + one.code()));
        measure.labelledElsewhere(Texts.of("outcome.table.measure"));
        measure.setValue(asked.soreness());
        measure.addValueChangeListener(change -> go(new Asked(asked.period(), change.getValue())));
        var note = new Paragraph(Texts.of("outcome.table.note"));
        note.addClassNames("meta", "measure");
        var definition = new Paragraph(Texts.of("outcome.measure." + asked.soreness().code() + ".definition"));
        definition.addClassNames("small", "muted");
        pane.add(new Div(new H2(Texts.of("outcome.table")), definition), measure);
        pane.add(figures.cells().isEmpty()
                ? new Paragraph(Texts.of("outcome.table.none"))
                : new SorenessTable(figures.cells(), asked.soreness()));
        pane.add(note);
        return pane;
    }
}
