package org.tenderpoint.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.tenderpoint.client.RecordLookService.OpenedRecord;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.practice.PracticeTime;

/** Shows managers who opened the record of somebody else's client, and why, until one of them acknowledges it. */
class OpenedRecords extends Div {

    private final RecordLookService looks;
    private final PracticeTime time;

    OpenedRecords(RecordLookService looks, PracticeTime time) {
        this.looks = looks;
        this.time = time;
        addClassName("opened-records");
        show();
    }

    private void show() {
        removeAll();
        var opened = looks.toKnow();
        setVisible(!opened.isEmpty());
        if (opened.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("list");
        opened.forEach(one -> list.add(line(one)));
        add(Pane.heading(Texts.of("shell.today.opened"), String.valueOf(opened.size())), list);
    }

    private ListItem line(OpenedRecord opened) {
        var who = new Span(Texts.of("shell.today.opened_by", opened.by()));
        var whose = new Anchor(ClientNavigation.route(opened.client()), opened.clientName());
        var head = new Div(who, whose);
        head.addClassNames("row", "wrap", "tight", "strong");
        var when = new Span(Dates.in(time.zone()).dateTime(opened.at(), time.now()));
        when.addClassName("meta");
        var words = new Div(head, new Paragraph(opened.reason()), when);
        words.addClassNames("grow", "stack", "tight");
        var noted = Buttons.plain(Texts.of("shell.today.opened_noted"), click -> {
            looks.noted(opened.id());
            show();
        });
        noted.setAriaLabel(Texts.of("shell.today.opened_noted_label", opened.by(), opened.clientName()));
        var action = new Div(noted);
        action.addClassName("list-action");
        var line = new ListItem(words, action);
        line.addClassName("list-row");
        return line;
    }
}
