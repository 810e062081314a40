package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.OutcomeService;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.Chart;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ChartFigure;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;

/** The frame of the pages of figures: navigation, filters, and the page's own content. */
abstract class OutcomePage extends Page implements BeforeEnterObserver {

    private final OutcomePlace place;
    private final OutcomeChoices choices;
    private QueryParameters address = QueryParameters.empty();

    OutcomePage(OutcomePlace place, OutcomeChoices choices) {
        super("outcome.title");
        this.place = place;
        this.choices = choices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation().getQueryParameters();
        show(choices.read(address));
    }

    private void show(OutcomeAddress asked) {
        title(Texts.of(place.titleKey()));
        subtitle(period(asked));
        if (choices.manager()) {
            actions(leading(Texts.of("outcome.reports.link"), ReportsView.class, QueryParameters.empty()),
                    leading(Texts.of("outcome.export.link"), ExportView.class, asked.address()));
        }
        var pane = new Pane(Texts.of(place.titleKey())).padded();
        if (place != OutcomePlace.OVERVIEW) {
            pane.top(places(place.titleKey(), Stream.concat(Stream.of(OutcomePlace.OVERVIEW),
                    place.picture().details().stream()).toList(), asked));
        }
        pane.top(new OutcomeFilters(asked, place, choices, this::go));
        UnreadableAddress.box(choices.misread(address, Optional.of(place))).ifPresent(pane::add);
        pane.add(outcomes().reading().isPresent()
                ? new BackgroundProgress(Texts.of("outcome.reading"), outcomes()::reading, () -> show(asked))
                : content(asked));
        panes(Columns.ONE, pane);
    }

    /** The page's content; called for each address. */
    abstract Component content(OutcomeAddress asked);

    OutcomeService outcomes() {
        return choices.outcomes();
    }

    OutcomeChoices choices() {
        return choices;
    }

    QueryParameters address() {
        return address;
    }

    /** Opens the same page with another address. */
    void go(OutcomeAddress asked) {
        UI.getCurrent().navigate(getClass(), asked.address());
    }

    /** Opens the sessions behind a mark. */
    static void open(OutcomeAddress asked, OutcomeMark mark) {
        UI.getCurrent().navigate(BehindView.class, asked.with(mark).address());
    }

    /** What stands instead of figures where there is nothing to count: why, and what to do next. */
    Component emptyState(OutcomeAddress asked) {
        var since = choices.groups().firstDay();
        if (since.isEmpty()) {
            return new EmptyState(
                    Icons.CHART, Texts.of("outcome.never"), Texts.of("outcome.never_why"),
                    Buttons.plain(Texts.of("outcome.never.go"), _ -> ClientNavigation.list()));
        }
        var filter = asked.filter();
        if (filter.condition().isPresent() || filter.modality().isPresent()
                || choices.manager() && filter.therapist().isPresent()) {
            return new EmptyState(
                    Icons.CHART, Texts.of("outcome.empty_filtered"), Texts.of("outcome.empty_filtered_why"),
                    Buttons.plain(Texts.of("outcome.empty_filtered.go"), _ -> go(asked.with(
                            OutcomeFilter.of(filter.from(), filter.to()), asked.days()))));
        }
        if (!since.get().isBefore(filter.from()) && !since.get().isAfter(filter.to())) {
            return new EmptyState(
                    Icons.CHART, Texts.of("outcome.results.none"), Texts.of("outcome.results.none_why"));
        }
        return new EmptyState(
                Icons.CHART, Texts.of("outcome.empty"), Texts.of("outcome.empty_why", Dates.date(since.get())),
                Buttons.plain(Texts.of("outcome.empty.go", Dates.date(since.get())), _ -> go(asked.with(
                        OutcomeAddress.inOrder(since.get(), choices.today(), choices.today()), Optional.empty()))));
    }

    /** Says that the figures are incomplete and how far they are; reloads the page once they are complete. */
    Optional<Component> waiting(int clients, OutcomeAddress asked) {
        if (clients == 0) {
            return Optional.empty();
        }
        var note = new NoteBox(State.INFO, Texts.of("outcome.waiting", clients), Texts.of("outcome.waiting_why"));
        return Optional.of(div("stack",
                note,
                new BackgroundProgress(Texts.of("outcome.recount.running"), outcomes()::progress, () -> show(asked))));
    }

    private String period(OutcomeAddress asked) {
        var filter = asked.filter();
        return OneLine.of(
                Texts.of("outcome.period.shown", Dates.shortDate(filter.from()), Dates.shortDate(filter.to())),
                choices.manager()
                        ? filter.therapist().map(choices::name).orElse(Texts.of("outcome.practice"))
                        : Texts.of("outcome.own"));
    }

    static RouterLink leading(String words, Class<? extends Component> view, QueryParameters address) {
        var link = new RouterLink(words, view);
        link.setQueryParameters(address);
        link.addClassNames("button-link", "plain", "not-on-paper");
        return link;
    }

    /** Links to other pages with the same filter. */
    Nav places(String of, List<OutcomePlace> to, OutcomeAddress asked) {
        var nav = styled(new Nav(), "outcome-places not-on-paper");
        nav.setAriaLabel(Texts.of("outcome.places", Texts.of(of)));
        for (var one : to) {
            var link = new RouterLink(Texts.of(one.nameKey()), one.view());
            link.setQueryParameters(
                    new OutcomeAddress(asked.filter(), asked.days(), Optional.empty(), Optional.empty()).address());
            if (one == place) {
                link.getElement().setAttribute("aria-current", "page");
                link.scrollIntoView(ScrollIntoViewOption.Block.NEAREST, ScrollIntoViewOption.Inline.CENTER);
            }
            nav.add(link);
        }
        return nav;
    }

    static Paragraph note(String key) {
        return paragraph("meta measure", Texts.of(key));
    }

    static Div grid(Component... cards) {
        return div("outcome-grid", cards);
    }

    /** A chart whose marks lead to the sessions behind them. */
    <K> ChartFigure figure(Chart chart, OutcomeAddress asked, Measure measure, Dimension<K> by) {
        var figure = new ChartFigure(chart, "outcomes-" + measure.code() + "-" + place.code());
        figure.addMarkListener(key -> open(
                asked,
                new OutcomeMark(measure, OutcomeMark.Holds.YES, Optional.of(by.part(by.key(key).orElseThrow())))));
        return figure;
    }

    /** @return whether no share has an answer */
    static boolean empty(Map<?, Share> shares) {
        return shares.values().stream().allMatch(share -> share.of() + share.missing() == 0);
    }
}
