package org.tenderpoint.audit.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tenderpoint.audit.AuditService;
import org.tenderpoint.audit.AuditService.AuditRow;
import org.tenderpoint.audit.AuditService.Looker;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.ClientNames;
import org.tenderpoint.platform.audit.TrailWords;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.PhoneColumns;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.vocabulary.say.Say;

/** The trail: who looked at what, who changed what; for one client it starts with who opened the record. */
@Route("audit")
@RouteAlias("activity-log")
@RouteAlias("audit/clients/:client")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class AuditView extends Page implements BeforeEnterObserver {

    /** Others hold a name or nothing. */
    private static final int WORDY = 3;

    private final transient AuditService trail;
    private final transient ClientNames clients;
    private final ZoneId zone;
    private final AuditFilters filters;
    private final Div lookers = div("audit-lookers");
    private final Grid<AuditRow> grid = new Grid<>();

    AuditView(
            AuditService trail, ClientNames clients, UserService users, PracticeService practices,
            CurrentUser currentUser) {
        super("audit.title");
        this.trail = trail;
        this.clients = clients;
        zone = practices.zone();
        boolean everyone = currentUser.has(Role.MANAGER);
        subtitle(Texts.of(everyone ? "audit.all" : "audit.own"));
        if (everyone) {
            actions(Buttons.plain(Texts.of("audit.check.open"), click -> AuditPages.check()));
        }
        filters = new AuditFilters(clients, everyone ? users.list() : List.of(), zone, this::show);
        var pane = new Pane(Texts.of("audit.title")).top(new Div(filters, lookers));
        columns();
        pane.add(grid);
        panes(Columns.ONE, pane);
        show();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("client").ifPresent(text -> Id.parse(text, ClientId::new)
                .flatMap(id -> clients.names(List.of(id)).entrySet().stream().findFirst())
                .ifPresentOrElse(
                        named -> filters.looksAt(new ClientNames.NamedClient(named.getKey(), named.getValue())),
                        () -> event.rerouteToError(NotFoundException.class)));
    }

    private void columns() {
        var wide = List.of(
                grid.addColumn(row -> timeOf(row)).setHeader(Texts.of("audit.column.when")).setAutoWidth(true),
                grid.addColumn(row -> name(row.who())).setHeader(Texts.of("audit.column.who")),
                grid.addColumn(AuditRow::about).setHeader(Texts.of("audit.column.about")),
                grid.addColumn(row -> Texts.capital(action(row))).setHeader(Texts.of("audit.column.action"))
                        .setFlexGrow(WORDY),
                grid.addColumn(AuditView::record).setHeader(Texts.of("audit.column.record")).setFlexGrow(WORDY),
                grid.addColumn(AuditView::reason).setHeader(Texts.of("audit.column.why")));
        PhoneColumns.of(grid, wide, grid.addComponentColumn(this::entry).setHeader(Texts.of("audit.column.entry")));
        grid.getColumns().forEach(column -> column.setResizable(true).setSortable(false));
        grid.setAriaLabel(Texts.of("audit.title"));
        grid.addClassName("audit-trail");
    }

    private String timeOf(AuditRow row) {
        return Formats.here().exactly(row.entry().at(), zone);
    }

    /** A whole entry below each other, for phones. */
    private Component entry(AuditRow row) {
        var who = span("strong", name(row.who()));
        var done = action(row);
        var record = done.toLowerCase(Locale.ROOT).contains(record(row).toLowerCase(Locale.ROOT)) ? "" : record(row);
        var what = new Span(Texts.capital(OneLine.of(record, done, row.about())));
        return div("stack tight audit-entry", who, what, span("meta", OneLine.of(timeOf(row), reason(row))));
    }

    private static String action(AuditRow row) {
        var done = TrailWords.action(row.entry().action());
        return row.records().size() == 1 ? done : Texts.of("audit.action.times", done, row.records().size());
    }

    private static String record(AuditRow row) {
        return row.records().stream().map(TrailWords::record).distinct().collect(Collectors.joining(", "));
    }

    private static String reason(AuditRow row) {
        return Say.it(row.entry().why());
    }

    /** Loads page by page on scrolling; nobody needs the total, and counting would read all entries. */
    private void show() {
        var filter = filters.value();
        grid.setItems(query -> trail.rows(filter, query.getOffset(), query.getLimit()).stream());
        lookers.removeAll();
        lookers.setVisible(filter.client().isPresent());
        filter.client().ifPresent(client -> lookers.add(
                new H2(Texts.of("audit.lookers")), list(trail.lookers(client, filter))));
    }

    private UnorderedList list(List<Looker> found) {
        var list = styled(new UnorderedList(), "row wrap audit-looker-list");
        found.forEach(one -> {
            var name = span("strong", name(one.name()));
            var when = span("meta", Texts.of("audit.looked", one.times(), Formats.here().exactly(one.last(), zone)));
            list.add(new ListItem(name, new Span(" "), when));
        });
        if (found.isEmpty()) {
            list.add(new ListItem(Texts.of("audit.lookers.none")));
        }
        return list;
    }

    private static String name(String who) {
        return who.isEmpty() ? Texts.of("audit.nobody") : who;
    }
}
