package org.tenderpoint.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tenderpoint.client.RecordLookService.OpenedRecord;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeTime;

/** One record that was opened with a reason: by whom, whose, why and when, and who took note. */
class OpenedRecordLine extends Div {

    private OpenedRecordLine(OpenedRecord opened, PracticeTime time, Component beside) {
        var who = new Span(Texts.of("shell.today.opened_by", opened.by()));
        var whose = new Anchor(ClientNavigation.route(opened.client()), opened.clientName());
        var head = new Div(who, whose);
        head.addClassNames("row", "wrap", "tight", "strong");
        var when = new Span(Dates.in(time.zone()).dateTime(opened.at(), time.now()));
        when.addClassName("meta");
        var words = new Div(head, new Paragraph(opened.reason()), when);
        words.addClassNames("grow", "stack", "tight");
        var action = new Div(beside);
        action.addClassName("list-action");
        add(words, action);
        addClassName("list-row");
    }

    /** With a button until somebody has taken note. */
    static OpenedRecordLine toNote(OpenedRecord opened, PracticeTime time, Runnable note) {
        var noted = Buttons.plain(Texts.of("shell.today.opened_noted"), click -> note.run());
        noted.setAriaLabel(Texts.of("shell.today.opened_noted_label", opened.by(), opened.clientName()));
        return new OpenedRecordLine(opened, time, noted);
    }

    /** As it stands in the list of all. */
    static OpenedRecordLine of(OpenedRecord opened, PracticeTime time, Runnable note) {
        return opened.notedAt().map(at -> {
            var noted = new Span(Texts.of(
                    "shell.opened.noted_by", opened.notedBy(), Dates.in(time.zone()).dateTime(at, time.now())));
            noted.addClassName("meta");
            return new OpenedRecordLine(opened, time, noted);
        }).orElseGet(() -> toNote(opened, time, note));
    }
}
