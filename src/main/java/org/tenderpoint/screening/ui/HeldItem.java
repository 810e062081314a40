package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.screening.PlanAdviceLine;

/** A cap that an earlier plan took over and that still holds: to be known, not to be decided again. */
class HeldItem extends ListItem {

    HeldItem(PlanAdviceLine line) {
        addClassNames("advice", "stack", "tight");
        var words = new Span(line.words());
        words.addClassName("strong");
        var head = new Div(Icons.CHECK.small(), words);
        head.addClassName("row");
        var why = new Paragraph(Texts.of("screening.advice.held", line.reason()));
        why.addClassName("muted");
        add(head, why);
    }
}
