package org.tenderpoint.client.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.tenderpoint.client.TimelineEntry;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;

/** One event. Its title is the link to it. */
class TimelineRow extends ListItem {

    TimelineRow(TimelineEntry entry, ZoneId zone, LocalDate today) {
        addClassName("timeline-row");
        var day = Dates.in(zone).dayOf(entry.at());
        var date = new Span(day.equals(today) ? Texts.of("client.timeline.today") : Dates.shortDate(day));
        date.addClassNames("timeline-date", "number");
        var node = new Span(icon(entry.icon()).create());
        node.addClassName("timeline-node");
        entry.badgeState().ifPresent(node::addClassName);
        var words = new Div();
        words.addClassName("grow");
        var title = new Span(entry.title());
        title.addClassName("strong");
        entry.route().ifPresentOrElse(
                route -> {
                    var link = new Anchor(route, title);
                    link.setRouterIgnore(false);
                    words.add(link);
                },
                () -> words.add(title));
        if (!entry.detail().isEmpty()) {
            words.add(new Paragraph(entry.detail()));
        }
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
