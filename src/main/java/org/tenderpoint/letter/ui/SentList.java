package org.tenderpoint.letter.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import org.tenderpoint.letter.LetterRecord;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;

/** On which ways a letter left, when, and by whose hand. */
class SentList extends Div {

    SentList(LetterRecord letter, ZoneId zone, Instant now) {
        addClassNames("section", "stack");
        var list = new UnorderedList();
        letter.sendings().forEach(one -> list.add(new ListItem(Texts.of("letter.sent.line",
                Texts.label(one.way()), one.by(), when(one, zone, now)))));
        add(new H2(Texts.of("letter.sent.title")), list);
        setVisible(!letter.sendings().isEmpty());
    }

    private static String when(LetterRecord.Sent one, ZoneId zone, Instant now) {
        if (one.keptBackAt().isPresent()) {
            return Texts.of("letter.sent.kept_back");
        }
        return one.leftAt().map(at -> Dates.in(zone).dateTime(at, now)).orElse(Texts.of("letter.sent.waits"));
    }
}
