package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.tenderpoint.outcome.Overview;
import org.tenderpoint.platform.Texts;

/** How long it took until somebody was reached about an alert (OUT-13). */
class ContactTimes extends Div {

    ContactTimes(Overview overview) {
        addClassName("figure");
        var definition = new Paragraph(Texts.of("outcome.contact.definition"));
        definition.addClassNames("meta", "measure");
        var number = new Span(overview.contact()
                .map(times -> Texts.of("outcome.contact.median", time(times.median())))
                .orElse(Texts.of("outcome.contact.none")));
        number.addClassNames("figure-number", "number");
        number.setClassName("few", overview.contact().isEmpty());
        add(new H3(Texts.of("outcome.contact")), number);
        overview.contact().ifPresent(times -> {
            var more = new Span(Texts.of("outcome.contact.more", times.of(), time(times.longest()), times.missing()));
            more.addClassNames("small", "number");
            add(more);
        });
        add(definition);
    }

    /** "38 min", "5 h 10 min". */
    static String time(Duration time) {
        return time.toHours() == 0
                ? Texts.of("outcome.contact.minutes", time.toMinutes())
                : Texts.of("outcome.contact.hours", time.toHours(), time.toMinutesPart());
    }
}
