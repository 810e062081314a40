package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.screening.plan.LimitBreach;
import org.tenderpoint.session.LimitReason;
import org.tenderpoint.vocabulary.say.Say;

/** Each limit that the work exceeds: give a reason, or go back within it. Input stays while the work changes. */
class LimitQuestions extends Div {

    private final BiConsumer<LimitBreach, String> because;
    private final Div list = div("stack");
    private final Map<String, Row> rows = new HashMap<>();

    /** One limit, with its question until there is a reason. */
    private static final class Row extends Div {
        private final Span words = span("strong");
        private final Div answer = div("row wrap tight");
        private final TextField why = styled(TextFields.line(""), "grow");
        private LimitBreach limitBreach;

        private Row(LimitBreach first, BiConsumer<LimitBreach, String> because) {
            limitBreach = first;
            addClassNames("stack", "tight", "limit-row");
            why.setPlaceholder(Texts.of("session.limits.hint"));
            var keep = Buttons.plain(
                    Texts.of("session.limits.keep"),
                    click -> Endings.checked(why).ifPresent(reason -> because.accept(limitBreach, reason)));
            answer.add(div("row wrap tight limit-why", why, keep));
            add(words, answer);
        }

        private void show(LimitBreach now, List<LimitReason> given) {
            limitBreach = now;
            words.setText(Say.it(now.words()));
            why.setLabel(Texts.of("session.limits.why"));
            why.setAriaLabel(Texts.of("session.limits.why_named", Say.it(now.words())));
            var reason = given.stream().filter(each -> each.covers(now)).reduce((first, last) -> last);
            answer.setVisible(reason.isEmpty());
            getChildren().filter(ReasonLine.class::isInstance).toList().forEach(this::remove);
            reason.ifPresent(each -> add(new ReasonLine(each.reason())));
        }
    }

    private static final class ReasonLine extends Span {
        private ReasonLine(String reason) {
            super(Texts.of("session.limits.because", reason));
            addClassName("meta");
        }
    }

    /**
     * @param because stores a reason
     * @param back brings the work within the limits
     */
    LimitQuestions(BiConsumer<LimitBreach, String> because, Runnable back) {
        this.because = because;
        addClassNames("note", "stop", "limit-questions");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.of("session.limits.title"));
        var words = div("stack note-text", new H2(Texts.of("session.limits.title")), list,
                Buttons.with(Icons.CHECK, Buttons.soft(Texts.of("session.limits.back"), click -> back.run())));
        add(words);
        setVisible(false);
    }

    void show(List<LimitBreach> beyond, List<LimitReason> given) {
        rows.keySet().retainAll(beyond.stream().map(LimitBreach::limit).toList());
        list.getChildren().filter(row -> !rows.containsValue(row)).toList().forEach(list::remove);
        for (var limitBreach : beyond) {
            var row = rows.computeIfAbsent(limitBreach.limit(), _ -> {
                var fresh = new Row(limitBreach, because);
                list.add(fresh);
                return fresh;
            });
            row.show(limitBreach, given);
        }
        setVisible(!beyond.isEmpty());
    }
}
