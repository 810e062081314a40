package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Unfolding;
import org.tenderpoint.screening.AdviceChange;
import org.tenderpoint.screening.PlanAdviceLine;

/** What an earlier session taught: taken over, or left out with a reason. */
class AdviceItem extends ListItem {

    /**
     * @param several whether it is one of several, which can be applied alone too
     * @param open whether this plan cannot take it over as it is
     */
    AdviceItem(PlanAdviceLine line, boolean several, boolean open, Runnable apply, Consumer<String> dismiss) {
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
        var take = Buttons.quiet(Texts.of("screening.advice.apply"), event -> apply.run());
        take.setAriaLabel(Texts.of("screening.advice.apply.of", line.words()));
        take.setVisible(several && !open);
        add(head, why);
        if (open) {
            var decide = new Paragraph(open(line));
            decide.addClassNames("small", "strong");
            add(decide);
        }
        add(take, new Unfolding(Texts.of("screening.advice.leave_out"), reason, leave));
    }

    private static String open(PlanAdviceLine line) {
        return line.change() instanceof AdviceChange.NotBefore gap
                ? Texts.of("screening.advice.open.too_early", Dates.date(gap.day()))
                : Texts.of("screening.advice.open.nothing_instead");
    }
}
