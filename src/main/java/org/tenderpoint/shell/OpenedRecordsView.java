package org.tenderpoint.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.client.OpenedRecord;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.ui.PracticeNavigation;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

/** Every record that a therapist opened with a reason, newest first, and which manager took note. */
@Route(OpenedRecordsView.ROUTE)
@RolesAllowed("MANAGER")
class OpenedRecordsView extends Page {

    static final String ROUTE = "settings/opened-records";

    private final RecordLookService looks;
    private final PracticeTime time;
    private final VirtualList<OpenedRecord> list = new VirtualList<>();
    private final CallbackDataProvider<OpenedRecord, Void> rows;
    private final Div nothing = new Div(new EmptyState(
            Icons.DOCUMENT, Texts.of("shell.opened.none"), Texts.of("shell.opened.none_why")));

    OpenedRecordsView(RecordLookService looks, PracticeTime time) {
        super("shell.opened.title");
        this.looks = looks;
        this.time = time;
        rows = DataProvider.fromCallbacks(
                query -> looks.all(query.getOffset(), query.getLimit()).stream(), query -> looks.count());
        list.setRenderer(new ComponentRenderer<Component, OpenedRecord>(
                this::line));
        list.setDataProvider(rows);
        list.addClassName("opened-list");
        back(Texts.of("practice.settings.title"), PracticeNavigation::openSettings);
        var pane = new Pane(Texts.of("shell.opened.title")).with(nothing, list);
        panes(Columns.ONE, pane);
        refresh();
    }

    OpenedRecordLine line(OpenedRecord opened) {
        return OpenedRecordLine.of(opened, time, () -> {
            looks.noted(opened.id());
            refresh();
        });
    }

    private void refresh() {
        int count = looks.count();
        subtitle(count == 0 ? "" : Texts.of("shell.opened.count", count, looks.countToKnow()));
        nothing.setVisible(count == 0);
        list.setVisible(count > 0);
        rows.refreshAll();
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {

        @Bean
        SettingsPage openedRecords() {
            return new SettingsPage(ROUTE, "shell.opened.title", "shell.opened.setting");
        }
    }
}
