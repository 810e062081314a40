package org.tenderpoint.incident.ui;

import static org.tenderpoint.platform.ui.Styled.div;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tenderpoint.incident.IncidentExportService;
import org.tenderpoint.incident.IncidentListService;
import org.tenderpoint.incident.IncidentListService.IncidentFilter;
import org.tenderpoint.incident.IncidentListService.IncidentRow;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.UpToDate;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;

/** The book of incidents: what waits for somebody who was not there, and what was read. */
@Route(IncidentNavigation.BOOK)
@RolesAllowed({"THERAPIST", "MANAGER"})
class IncidentsView extends Page {

    private final IncidentListService listed;
    private final Segments<IncidentFilter> filter = new Segments<>(
            null, List.of(IncidentFilter.values()), Texts::label);
    private final VirtualList<IncidentRow> list = new VirtualList<>();
    private final EmptyState.Place nothing = new EmptyState.Place();
    private final CallbackDataProvider<IncidentRow, Void> rows;

    IncidentsView(IncidentListService listed, IncidentExportService export, CurrentUser user, PracticeTime time) {
        super("incident.title");
        this.listed = listed;
        back(Texts.of("incident.back.today"), () -> UI.getCurrent().navigate(""));
        filter.labelledElsewhere(Texts.of("incident.filter"));
        filter.setValue(IncidentFilter.WAITING);
        filter.addValueChangeListener(change -> refresh());
        rows = DataProvider.fromCallbacks(
                query -> listed.rows(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> listed.count(filter()));
        list.setRenderer(new ComponentRenderer<Component, IncidentRow>(row -> new IncidentLine(row, time.zone())));
        list.setDataProvider(rows);
        list.addClassName("incidents");
        var top = div("row wrap incidents-top", filter);
        if (user.has(Role.MANAGER)) {
            top.add(new FileLink(Texts.of("incident.export"), "incidents.csv", "text/csv", export::csv).plain());
        }
        var pane = new Pane(Texts.of("incident.title"));
        pane.top(top);
        pane.add(nothing, list);
        panes(Columns.ONE, pane);
        actions(IncidentNavigation.record());
        refresh();
        UpToDate.keep(this, UpToDate.Changes.NONE, this::refresh);
    }

    private IncidentFilter filter() {
        return filter.getOptionalValue().orElse(IncidentFilter.WAITING);
    }

    private void refresh() {
        int count = listed.count(filter());
        subtitle(Texts.of("incident.count." + filter().code(), count));
        rows.refreshAll();
        nothing.show(count, list, () -> new EmptyState(
                Icons.BOOK, Texts.of("incident.empty." + filter().code()),
                Texts.of("incident.empty." + filter().code() + "_why")));
    }
}
