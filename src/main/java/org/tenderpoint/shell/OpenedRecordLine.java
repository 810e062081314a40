package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tenderpoint.client.OpenedRecord;
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
        var head = div("row wrap tight strong", who, whose);
        var when = span("meta", Dates.in(time.zone()).dateTime(opened.at(), time.now()));
        add(div("grow stack tight", head, new Paragraph(opened.reason()), when), div("list-action", beside));
        addClassName("list-row");
    }

    /** With a button until somebody has taken note. */
    static OpenedRecordLine toNote(OpenedRecord opened, PracticeTime time, Runnable note) {
        var noted = Buttons.plain(Texts.of("shell.today.opened_noted"), click -> note.run());
        Buttons.about(opened.by() + ", " + opened.clientName(), noted);
        return new OpenedRecordLine(opened, time, noted);
    }

    /** As it stands in the list of all. */
    static OpenedRecordLine of(OpenedRecord opened, PracticeTime time, Runnable note) {
        return opened.notedAt().map(at -> {
            var noted = span("meta", Texts.of(
                    "shell.opened.noted_by", opened.notedBy(), Dates.in(time.zone()).dateTime(at, time.now())));
            return new OpenedRecordLine(opened, time, noted);
        }).orElseGet(() -> toNote(opened, time, note));
    }
}
