package org.tenderpoint.audit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.audit.AuditFilter;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.AuditService;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.UserService;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.id.UserId;
import org.tenderpoint.shared.ui.Columns;
import org.tenderpoint.shared.ui.Page;
import org.tenderpoint.shared.ui.Pane;

/** The trail: who looked at what, who changed what. */
@Route("audit")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class AuditView extends Page {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK);

    private final transient AuditService trail;
    private final transient UserService users;
    private final ZoneId zone;
    private final transient Map<UserId, String> names = new HashMap<>();
    private final ConfigurableFilterDataProvider<AuditRecord, Void, AuditFilter> entries;
    private final ComboBox<UserRecord> who = new ComboBox<>(Texts.of("audit.filter.who"));
    private final DatePicker from = new DatePicker(Texts.of("audit.filter.from"));
    private final DatePicker to = new DatePicker(Texts.of("audit.filter.to"));

    AuditView(AuditService trail, UserService users, PracticeService practices, CurrentUser currentUser) {
        super("audit.title");
        this.trail = trail;
        this.users = users;
        zone = practices.zone();
        boolean everyone = currentUser.has(Role.MANAGER);
        subtitle(Texts.of(everyone ? "audit.all" : "audit.own"));
        entries = DataProvider.<AuditRecord, AuditFilter>fromFilteringCallbacks(
                        query -> trail.page(
                                        query.getFilter().orElse(AuditFilter.EVERYTHING), query.getPage(), query.getPageSize())
                                .stream(),
                        query -> (int) trail.count(query.getFilter().orElse(AuditFilter.EVERYTHING)))
                .withConfigurableFilter();
        if (everyone) {
            who.setItems(users.list());
        }
        who.setVisible(everyone);
        var filters = new Div(who, from, to);
        filters.addClassNames("row", "wrap", "audit-filters");
        var pane = new Pane(Texts.of("audit.title")).top(filters);
        pane.add(grid());
        panes(Columns.ONE, pane);
        who.setItemLabelGenerator(UserRecord::name);
        who.setClearButtonVisible(true);
        who.addValueChangeListener(event -> filter());
        for (var day : new DatePicker[] {from, to}) {
            day.setLocale(Locale.UK);
            day.setClearButtonVisible(true);
            day.addValueChangeListener(event -> filter());
        }
    }

    private Grid<AuditRecord> grid() {
        var grid = new Grid<AuditRecord>();
        grid.addColumn(entry -> MOMENT.format(entry.at().atZone(zone))).setHeader(Texts.of("audit.column.when")).setAutoWidth(true);
        grid.addColumn(entry -> entry.who().map(this::name).orElse(Texts.of("audit.nobody"))).setHeader(Texts.of("audit.column.who"));
        grid.addColumn(AuditRecord::action).setHeader(Texts.of("audit.column.action"));
        grid.addColumn(AuditRecord::recordType).setHeader(Texts.of("audit.column.record"));
        grid.addColumn(entry -> entry.recordId().toString()).setHeader(Texts.of("audit.column.id"));
        grid.addColumn(AuditRecord::why).setHeader(Texts.of("audit.column.why"));
        grid.getColumns().forEach(column -> column.setResizable(true).setSortable(false));
        grid.setDataProvider(entries);
        grid.setAriaLabel(Texts.of("audit.title"));
        grid.setSizeFull();
        return grid;
    }

    private String name(UserId user) {
        return names.computeIfAbsent(user, id -> users.names(Set.of(id)).getOrDefault(id, Texts.of("audit.nobody")));
    }

    private void filter() {
        entries.setFilter(AuditFilter.EVERYTHING
                .by(Optional.ofNullable(who.getValue()).map(UserRecord::id))
                .between(
                        Optional.ofNullable(from.getValue()).map(this::start),
                        Optional.ofNullable(to.getValue()).map(day -> start(day.plusDays(1)))));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
