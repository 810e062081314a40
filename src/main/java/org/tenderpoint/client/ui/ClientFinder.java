package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.tenderpoint.client.ClientRow;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.PersonRow;

/**
 * A search field and the clients that it finds. In the field, the arrow keys move along the list and Enter opens; the
 * list loads from the database only what is on the screen.
 */
class ClientFinder {

    private static final int TYPING_MILLIS = 200;
    /** How many rows stay visible above the current one. */
    private static final int ROWS_ABOVE = 3;

    private record Filter(String text, boolean archived) {}

    private final ClientService clients;
    private final TextField search = new TextField();
    private final Checkbox archived = new Checkbox(Texts.of("client.list.archived"));
    private final Span announced = span("for-screen-readers");
    private final Grid<ClientRow> list = new Grid<>();
    private final ConfigurableFilterDataProvider<ClientRow, Void, Filter> rows;
    private IntConsumer onCount = count -> {};
    private int count;
    private int current = -1;

    ClientFinder(ClientService clients, Consumer<ClientId> open) {
        this.clients = clients;
        CallbackDataProvider<ClientRow, Filter> found = DataProvider.fromFilteringCallbacks(
                query -> {
                    var filter = query.getFilter().orElse(new Filter("", false));
                    return (filter.archived()
                            ? clients.searchArchived(filter.text(), query.getOffset(), query.getLimit())
                            : clients.search(filter.text(), query.getOffset(), query.getLimit()))
                            .stream();
                },
                // fixed at each search, so that scrolling queries only rows
                query -> {
                    query.getOffset();
                    query.getLimit();
                    return count;
                });
        rows = found.withConfigurableFilter();
        list.addComponentColumn(ClientFinder::row);
        list.setDataProvider(rows);
        list.setSelectionMode(Grid.SelectionMode.SINGLE);
        list.addClassName("client-rows");
        list.getElement().setAttribute("aria-label", Texts.of("client.list.title"));
        search.setPlaceholder(Texts.of("client.list.search"));
        search.setAriaLabel(Texts.of("client.list.search"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setAutofocus(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_MILLIS);
        search.addValueChangeListener(event -> refresh());
        search.addKeyDownListener(Key.ARROW_DOWN, event -> move(1));
        search.addKeyDownListener(Key.ARROW_UP, event -> move(-1));
        search.addKeyPressListener(Key.ENTER,
                event -> row(Math.max(0, current)).ifPresent(row -> open.accept(row.id())));
        archived.addValueChangeListener(event -> refresh());
        announced.getElement().setAttribute("role", "status");
    }

    void onCount(IntConsumer listener) {
        onCount = listener;
    }

    Component searchBar() {
        return div("client-search", search, archived, announced);
    }

    Grid<ClientRow> list() {
        return list;
    }

    boolean archived() {
        return archived.getValue();
    }

    boolean searching() {
        return !search.getValue().isBlank();
    }

    /** Searches again for what is typed. */
    void refresh() {
        count = archived() ? clients.countArchived(search.getValue()) : clients.count(search.getValue());
        current = -1;
        list.deselectAll();
        rows.setFilter(new Filter(search.getValue(), archived()));
        onCount.accept(count);
        announced.setText(searching() ? Texts.of("client.list.found", count) : "");
    }

    private void move(int by) {
        if (count == 0) {
            return;
        }
        current = Math.clamp(current + (long) by, 0, count - 1);
        row(current).ifPresent(row -> {
            list.select(row);
            list.scrollToIndex(Math.max(0, current - ROWS_ABOVE));
            announced.setText(Texts.of("client.list.current", row.name(), current + 1, count));
        });
    }

    private Optional<ClientRow> row(int index) {
        var text = search.getValue();
        var one = archived() ? clients.searchArchived(text, index, 1) : clients.search(text, index, 1);
        return one.stream().findFirst();
    }

    private static Component row(ClientRow row) {
        var more = row.birthDate()
                .map(day -> Texts.of("client.list.more", row.phone(), Dates.shortDate(day)))
                .orElse(row.phone());
        var alive = row.dead() ? Texts.of("client.list.died", more) : more;
        var words = row.restricted() ? Texts.of("client.list.restricted", alive) : alive;
        var link = new RouterLink();
        link.setRoute(ClientView.class, ClientView.parameters(row.id()));
        link.addClassName("list-row");
        link.add(new PersonRow(row.name(), words));
        return link;
    }
}
