package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.client.TimelineService;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;

/** What happened, newest first, all or of one kind, which the address names; earlier events load on request. */
class Timeline extends Div {

    private static final int PAGE = 30;
    private static final String ALL = "all";
    private static final String SHOW = "show";

    private final TimelineService timeline;
    private final Set<TimelineEntry.Tab> tabs;
    private final ClientId client;
    private final Div filter = div("row wrap timeline-filter not-on-paper");
    private final Div content = new Div();
    private final ZoneId zone;
    private final LocalDate today;
    private String shown = ALL;
    private int most = PAGE;

    Timeline(TimelineService timeline, ClientId client, Location address, ZoneId zone, LocalDate today) {
        this.timeline = timeline;
        this.tabs = timeline.tabs(client);
        this.client = client;
        this.zone = zone;
        this.today = today;
        addClassName("timeline-pane");
        if (tabs.size() > 1) {
            address.getQueryParameters()
                    .getSingleParameter(SHOW)
                    .flatMap(code -> Coded.of(TimelineEntry.Tab.class, code))
                    .filter(tabs::contains)
                    .ifPresent(tab -> shown = tab.code());
            fillFilter();
            add(filter);
        }
        add(content);
        refresh();
    }

    private void fillFilter() {
        var codes = new ArrayList<String>();
        codes.add(ALL);
        tabs.forEach(tab -> codes.add(tab.code()));
        var kind = new Select<String>();
        kind.setLabel(Texts.of("client.timeline.label"));
        kind.setItems(codes);
        kind.setItemLabelGenerator(code -> Texts.of("client.timeline." + code));
        kind.setValue(shown);
        kind.addValueChangeListener(event -> show(event.getValue()));
        var print = Buttons.with(Icons.PRINT, Buttons.plain(Texts.of("client.timeline.print"), click -> print()));
        filter.add(kind, print);
    }

    private void show(String kind) {
        shown = kind;
        most = PAGE;
        refresh();
        // replaced, not navigated to: so the record is not looked at again, and the field keeps the focus
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(
                ClientNavigation.route(client),
                kind.equals(ALL) ? QueryParameters.empty() : QueryParameters.simple(Map.of(SHOW, kind))));
    }

    /** All of it, for a printed sheet cannot load more. */
    private void print() {
        most = Integer.MAX_VALUE - 1;
        refresh();
        Buttons.printPage(this);
    }

    /** Users who may not read intakes see appointments at most. */
    private boolean seesTreatment() {
        return tabs.contains(TimelineEntry.Tab.INTAKE);
    }

    private void refresh() {
        content.removeAll();
        // one more than is shown, to know whether there are more
        var found = timeline.of(
                client,
                tabs.stream().filter(tab -> shown.equals(ALL) || tab.code().equals(shown)).collect(Collectors.toSet()),
                most + 1);
        filter.setVisible(!found.isEmpty() || !shown.equals(ALL));
        if (found.isEmpty()) {
            content.add(new EmptyState(
                    Icons.CLOCK, Texts.of("client.timeline.empty"),
                    Texts.of(seesTreatment() ? "client.timeline.empty_why" : "client.timeline.not_yours")));
            return;
        }
        var list = styled(new OrderedList(), "timeline");
        found.stream().limit(most).map(entry -> new TimelineRow(entry, zone, today)).forEach(list::add);
        content.add(list);
        if (found.size() > most) {
            var earlier = styled(Buttons.quiet(Texts.of("client.timeline.earlier"), click -> {
                most += PAGE;
                refresh();
            }), "not-on-paper");
            content.add(earlier);
        }
    }

    /** One event. Its title is the link to it. */
    static class TimelineRow extends ListItem {

        TimelineRow(TimelineEntry entry, ZoneId zone, LocalDate today) {
            addClassName("timeline-row");
            var day = Dates.in(zone).dayOf(entry.at());
            var date = span("timeline-date number",
                    day.equals(today) ? Texts.of("client.timeline.today") : Dates.shortDate(day));
            var node = span("timeline-node", icon(entry.icon()).create());
            entry.badgeState().ifPresent(node::addClassName);
            var words = div("grow");
            var title = span("strong", entry.title());
            entry.route().ifPresentOrElse(
                    route -> {
                        var link = new Anchor(route, title);
                        link.setRouterIgnore(false);
                        words.add(link);
                    },
                    () -> words.add(title));
            entry.detail().lines().map(Paragraph::new).forEach(words::add);
            add(date, node, words);
            entry.badgeState().filter(state -> !entry.badge().isEmpty()).ifPresent(
                    state -> add(new StateBadge(State.valueOf(state.toUpperCase(Locale.ROOT)), entry.badge()).plain()));
        }

        /** The icon with this name; a plain one if the name is unknown. */
        static Icons icon(String name) {
            return Arrays.stream(Icons.values())
                    .filter(icon -> icon.name().equalsIgnoreCase(name.replace('-', '_')))
                    .findFirst()
                    .orElse(Icons.INFO);
        }
    }
}
