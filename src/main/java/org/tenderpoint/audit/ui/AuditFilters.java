package org.tenderpoint.audit.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.audit.AuditFilter;
import org.tenderpoint.audit.AuditFilter.Kind;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.ClientNames;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.practice.UserRecord;

/** The filters of the activity log: client, user, kind of entry, period. */
class AuditFilters extends Div {

    private final ZoneId zone;
    private final TypedChoice<ClientNames.NamedClient> client = new TypedChoice<>(Texts.of("audit.filter.client"));
    private final TypedChoice<UserRecord> who = new TypedChoice<>(Texts.of("audit.filter.who"));
    private final Select<Kind> kind = new Select<>();
    private final DayField from = new DayField(Texts.of("audit.filter.from"));
    private final DayField to = new DayField(Texts.of("audit.filter.to"));

    /** @param people who can be filtered by; empty where the reader sees only their own entries */
    AuditFilters(ClientNames clients, List<UserRecord> people, ZoneId zone, Runnable changed) {
        this.zone = zone;
        addClassNames("row", "wrap", "audit-filters");
        client.fitting(typed -> clients.find(typed, 0, 2));
        client.setItems(DataProvider.fromFilteringCallbacks(
                query -> clients.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> clients.count(query.getFilter().orElse(""))));
        client.setItemLabelGenerator(ClientNames.NamedClient::name);
        client.setClearButtonVisible(true);
        who.setItems(people);
        who.setItemLabelGenerator(UserRecord::name);
        who.setClearButtonVisible(true);
        who.setVisible(!people.isEmpty());
        kind.setLabel(Texts.of("audit.filter.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> Texts.of("audit.kind." + one.code()));
        kind.setValue(Kind.ALL);
        for (var day : List.of(from, to)) {
            day.setClearButtonVisible(true);
        }
        add(client, who, kind, from, to);
        List.<HasValue<?, ?>>of(client, who, kind, from, to)
                .forEach(field -> field.addValueChangeListener(event -> changed.run()));
    }

    /** Who opened this client's record. */
    void looksAt(ClientNames.NamedClient whose) {
        client.setValue(whose);
        kind.setValue(Kind.LOOKS);
    }

    AuditFilter value() {
        return AuditFilter.EVERYTHING
                .about(Optional.ofNullable(client.getValue()).map(ClientNames.NamedClient::id))
                .by(Optional.ofNullable(who.getValue()).map(UserRecord::id))
                .of(Optional.ofNullable(kind.getValue()).orElse(Kind.ALL))
                .between(
                        Optional.ofNullable(from.getValue()).map(this::start),
                        Optional.ofNullable(to.getValue()).map(day -> start(day.plusDays(1))));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
