package org.tenderpoint.client.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tenderpoint.client.TimelineEntry;
import org.tenderpoint.client.TimelineSource;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.EmptyState;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.Segments;

/** What happened, the newest first, whole or of one kind. */
class Timeline extends Div {

    private static final int FIRST = 30;
    private static final String ALL = "all";

    private final Map<TimelineSource.Kind, List<TimelineEntry>> entries = new EnumMap<>(TimelineSource.Kind.class);
    private final Div content = new Div();
    private final ZoneId zone;
    private final LocalDate today;

    Timeline(List<TimelineSource> sources, ClientId client, ZoneId zone, LocalDate today) {
        this.zone = zone;
        this.today = today;
        addClassName("timeline-pane");
        sources.forEach(source ->
                entries.computeIfAbsent(source.kind(), kind -> new ArrayList<>()).addAll(source.of(client)));
        if (entries.size() > 1) {
            var kinds = new ArrayList<String>();
            kinds.add(ALL);
            entries.keySet().forEach(kind -> kinds.add(kind.code()));
            var tabs = new Segments<>(null, kinds, kind -> Texts.of("client.timeline." + kind))
                    .labelledElsewhere(Texts.of("client.timeline.label"));
            tabs.addClassName("timeline-tabs");
            tabs.setValue(ALL);
            tabs.addValueChangeListener(event -> show(event.getValue(), FIRST));
            add(tabs);
        }
        add(content);
        show(ALL, FIRST);
    }

    /** Whoever may not read intakes sees appointments at most. */
    private boolean seesTreatment() {
        return entries.containsKey(TimelineSource.Kind.INTAKE);
    }

    private void show(String kind, int most) {
        content.removeAll();
        var chosen = entries.entrySet().stream()
                .filter(entry -> kind.equals(ALL) || entry.getKey().code().equals(kind))
                .flatMap(entry -> entry.getValue().stream())
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
        if (chosen.isEmpty()) {
            content.add(new EmptyState(
                    Icons.CLOCK, Texts.of("client.timeline.empty"),
                    Texts.of(seesTreatment() ? "client.timeline.empty_why" : "client.timeline.not_yours")));
            return;
        }
        var list = new OrderedList();
        list.addClassName("timeline");
        chosen.stream().limit(most).map(entry -> new TimelineRow(entry, zone, today)).forEach(list::add);
        content.add(list);
        if (chosen.size() > most) {
            content.add(Buttons.quiet(Texts.of("client.timeline.more", chosen.size() - most), click -> show(kind, Integer.MAX_VALUE)));
        }
    }
}
