package org.tenderpoint.message.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tenderpoint.message.MailDelivery;
import org.tenderpoint.message.MessageRow;
import org.tenderpoint.message.OutboxListService;
import org.tenderpoint.message.OutboxListService.MessageFilter;
import org.tenderpoint.message.OutboxService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.platform.ui.UpToDate;
import org.tenderpoint.practice.PracticeTime;

/**
 * What the program writes: failed, waiting and sent messages. Where there is no mail server, people send them from
 * here.
 */
@Route("messages")
@RolesAllowed({"FRONT_DESK", "MANAGER"})
class MessagesView extends Page {

    private final OutboxService outbox;
    private final OutboxListService listed;
    private final Segments<MessageFilter> filter = new Segments<>(null, List.of(MessageFilter.values()), Texts::label);
    private final VirtualList<MessageRow> list = new VirtualList<>();
    private final EmptyState.Place nothing = new EmptyState.Place();
    private final Div opened = new Div();
    private final CallbackDataProvider<MessageRow, Void> rows;

    MessagesView(OutboxService outbox, OutboxListService listed, PracticeTime time) {
        super("message.title");
        this.outbox = outbox;
        this.listed = listed;
        filter.labelledElsewhere(Texts.of("message.filter"));
        filter.setValue(MessageFilter.OPEN);
        filter.addValueChangeListener(change -> refresh());
        rows = DataProvider.fromCallbacks(
                query -> listed.rows(shownFilter(), query.getOffset(), query.getLimit()).stream(),
                query -> listed.count(shownFilter()));
        list.setRenderer(new ComponentRenderer<Component, MessageRow>(
                row -> new MessageLine(row, time.now(), time.zone(), () -> open(row), () -> tryAgain(row))));
        list.setDataProvider(rows);
        list.addClassName("messages");
        var filters = div("row wrap message-filters", filter);
        var pane = new Pane(Texts.of("message.title")).top(filters).with(notes(), opened, nothing, list);
        panes(Columns.ONE, pane);
        refresh();
        UpToDate.keep(this, UpToDate.Changes.NONE, this::refresh);
    }

    private Div notes() {
        var way = listed.mailDelivery();
        var help = Texts.of("message.way." + way.code() + ".help");
        if (way != MailDelivery.BY_HAND || listed.textsByPhone()) {
            help += " " + Texts.of(listed.textsByPhone() ? "message.texts.by_phone" : "message.texts.by_hand");
        }
        var notes = new Div(new NoteBox(State.INFO, Texts.of("message.way." + way.code()), help));
        var silent = listed.managersWithoutAddress();
        if (way != MailDelivery.BY_HAND && !silent.isEmpty()) {
            notes.add(new NoteBox(
                    State.ADAPT, Texts.of("message.no_address"),
                    Texts.of("message.no_address.help", String.join(", ", silent))));
        }
        notes.addClassNames("stack", "message-notes");
        return notes;
    }

    void open(MessageRow row) {
        opened.removeAll();
        attempt(() -> opened.add(outbox.prepare(row.id())
                .<Component>map(prepared -> new MessagePanel(
                        prepared, outbox, () -> {
                            opened.removeAll();
                            refresh();
                        }))
                .orElseGet(MessagesView::goneNote)));
        refresh();
        opened.scrollIntoView();
    }

    private static NoteBox goneNote() {
        return new NoteBox(State.INFO, Texts.of("message.one.gone"), Texts.of("message.one.gone_why"));
    }

    void tryAgain(MessageRow row) {
        opened.removeAll();
        attempt(() -> {
            if (outbox.tryAgain(row.id())) {
                Toasts.done(Texts.of("message.again.done"));
            } else {
                opened.add(goneNote());
            }
        });
        refresh();
    }

    /** Another user, or the program, may have sent it meanwhile. */
    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (IllegalStateException changed) {
            Toasts.failed(Texts.of("message.one.changed"));
        }
    }

    private MessageFilter shownFilter() {
        return filter.getValue() == null ? MessageFilter.OPEN : filter.getValue();
    }

    private void refresh() {
        int count = listed.count(shownFilter());
        subtitle(Texts.of("message.count." + shownFilter().code(), count));
        rows.refreshAll();
        nothing.show(count, list, () -> new EmptyState(
                Icons.SEND, Texts.of("message.empty." + shownFilter().code()),
                Texts.of("message.empty." + shownFilter().code() + "_why")));
    }
}
