package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.tenderpoint.screening.PlanAdviceLine;
import org.tenderpoint.shared.PlainText;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.Unfolding;

/** What an earlier session taught: taken over, or left out with a reason. */
class AdviceItem extends ListItem {

    AdviceItem(PlanAdviceLine line, Runnable apply, Consumer<String> dismiss) {
        addClassNames("advice", "stack", "tight");
        var words = new Span(line.words());
        words.addClassName("strong");
        var head = new Div(Icons.REPEAT.small(), words);
        head.addClassName("row");
        var why = new Paragraph(line.reason());
        why.addClassName("muted");
        var reason = new TextField(Texts.of("screening.advice.dismiss.reason"));
        var leave = Buttons.plain(Texts.of("screening.advice.dismiss"), event -> {
            var text = PlainText.line(reason.getValue());
            reason.setInvalid(text.isEmpty());
            reason.setErrorMessage(Texts.of("screening.override.refused.no_reason"));
            if (!text.isEmpty()) {
                dismiss.accept(text);
            }
        });
        var take = Buttons.soft(Texts.of("screening.advice.apply"), event -> apply.run());
        add(head, why, take, new Unfolding(Texts.of("screening.advice.leave_out"), reason, leave));
    }
}
