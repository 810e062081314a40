package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.client.rights.ClientErasureService;
import org.tenderpoint.client.rights.NotSeenRow;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.ui.PracticeNavigation;

/** For how long records are kept, and the clients whose time is over, to be erased with one confirmation. */
@Route(RetentionView.ROUTE)
@RolesAllowed("MANAGER")
class RetentionView extends Page {

    static final String ROUTE = "settings/retention";

    private final transient ClientErasureService erasures;
    private final transient PracticeService practice;
    private final Grid<NotSeenRow> list = new Grid<>();
    private final CallbackDataProvider<NotSeenRow, Void> rows;
    private final Div state = div("stack");
    private int seen;

    RetentionView(ClientErasureService erasures, PracticeService practice) {
        super("client.retention.title");
        this.erasures = erasures;
        this.practice = practice;
        rows = DataProvider.fromCallbacks(
                query -> erasures.notSeen(query.getOffset(), query.getLimit()).stream(),
                query -> erasures.notSeenCount());
        list.setSelectionMode(Grid.SelectionMode.MULTI);
        list.addColumn(NotSeenRow::name).setHeader(Texts.of("client.retention.name")).setFlexGrow(2);
        list.addColumn(row -> Dates.date(row.lastSeen())).setHeader(Texts.of("client.retention.last_seen"));
        list.getElement().setAttribute("aria-label", Texts.of("client.retention.list"));
        list.addClassName("retention-list");
        list.setDataProvider(rows);
        state.getElement().setAttribute("role", "status");
        back(Texts.of("practice.settings.title"), PracticeNavigation::openSettings);
        var pane = new Pane(Texts.of("client.retention.title")).padded();
        pane.add(years(), new H2(Texts.of("client.retention.list")), state, list);
        panes(Columns.ONE, pane);
        list.addSelectionListener(_ -> offer());
        refresh();
    }

    private Component years() {
        var field = new IntegerField(Texts.of("client.retention.years"));
        seen = practice.retentionYears();
        field.setValue(seen);
        field.setHelperText(Texts.of("client.retention.years_help"));
        field.setManualValidation(true);
        var save = Buttons.plain(Texts.of("client.retention.save"), _ -> {
            var typed = field.getOptionalValue().filter(
                    years -> years >= PracticeService.LEAST_RETENTION_YEARS
                            && years <= PracticeService.MOST_RETENTION_YEARS);
            FieldCheck.right(field, typed.isPresent(), Texts.of("platform.number.range",
                    PracticeService.LEAST_RETENTION_YEARS, PracticeService.MOST_RETENTION_YEARS));
            typed.ifPresent(years -> keepFor(years, field));
        });
        return div("section flat stack", new Paragraph(Texts.of("client.retention.why")), field, new Div(save));
    }

    /** Whoever is second learns what the first has set, and presses once more. */
    private void keepFor(int years, IntegerField field) {
        try {
            practice.keepFor(years, seen);
            Toasts.done(Texts.of("client.retention.saved"));
            refresh();
        } catch (EditedByOther faster) {
            FieldCheck.show(field, Optional.of(Texts.of("client.retention.meanwhile", practice.retentionYears())));
        }
        seen = practice.retentionYears();
    }

    /** Reads the list again. */
    private void refresh() {
        int count = erasures.notSeenCount();
        list.setVisible(count > 0);
        list.deselectAll();
        rows.refreshAll();
        offer();
    }

    /** What can be done now: see how far it is, choose, or confirm for those who are chosen. */
    private void offer() {
        state.removeAll();
        if (erasures.progress().isPresent()) {
            list.setEnabled(false);
            state.add(new BackgroundProgress(Texts.of("client.retention.erasing"), erasures::progress, this::showEnd));
            return;
        }
        list.setEnabled(true);
        var chosen = list.getSelectedItems();
        if (!list.isVisible()) {
            state.add(new EmptyState(
                    Icons.PEOPLE, Texts.of("client.retention.none"), Texts.of("client.retention.none_why")));
        } else if (chosen.isEmpty()) {
            state.add(new Paragraph(Texts.of("client.retention.choose", erasures.notSeenCount())));
        } else {
            var go = Buttons.danger(Texts.of("client.retention.go", chosen.size()), _ -> erase());
            go.setDisableOnClick(true);
            state.add(new NoteBox(
                    State.ADAPT, Texts.of("client.retention.confirm", chosen.size()),
                    Texts.of("client.retention.confirm_why")).with(go));
        }
    }

    private void erase() {
        try {
            erasures.eraseAll(list.getSelectedItems().stream().map(NotSeenRow::client).collect(Collectors.toSet()));
        } catch (IllegalStateException somebodyElse) {
            Toasts.failed(Texts.of("client.retention.busy"));
        }
        offer();
    }

    private void showEnd() {
        var ended = erasures.lastCount();
        refresh();
        state.addComponentAsFirst(new NoteBox(
                ended.left() == 0 ? State.OK : State.ADAPT, Texts.of("client.retention.erased", ended.erased()),
                ended.left() == 0 ? "" : Texts.of("client.retention.left", ended.left())));
    }
}
