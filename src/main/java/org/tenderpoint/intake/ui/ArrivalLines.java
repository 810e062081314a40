package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tenderpoint.intake.IntakeDifference;
import org.tenderpoint.intake.StandingFacts.Line;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** The parts of the arrival's screens: lines that are asked by name, and facts as they were told. */
final class ArrivalLines {

    private ArrivalLines() {}

    /** Lines side by side where there is room, below a heading, in a pane of that name. */
    static Div section(String title, String help, Component... lines) {
        var head = div("pane-head", new H2(title));
        if (!help.isEmpty()) {
            head.add(span("muted small", help));
        }
        return div("arrival-screen", head, div("arrival-lines", lines));
    }

    static Component named(ArrivalModel model, Line line) {
        var words = Texts.of("intake.arrival.named." + line.key());
        var field = new AnswerField(words);
        field.setValue(model.line(line));
        field.addValueChangeListener(event -> model.line(line, event.getValue()));
        return new Question(words, field);
    }

    /** The list of conditions that the client does not have: the chosen one is asked. */
    static Component chooser(ArrivalModel model, Runnable chosen) {
        var list = new TypedChoice<Condition>();
        list.setAriaLabel(Texts.of("intake.arrival.which"));
        list.setPlaceholder(Texts.of("intake.arrival.which"));
        list.setItemLabelGenerator(Texts::label);
        list.setItems(Arrays.stream(Condition.values())
                .filter(condition -> condition != Condition.OTHER_CONDITION && !condition.aboutNow())
                .filter(condition -> !model.openedQuestions().contains(condition)
                        && !model.shownConditions().contains(condition))
                .toList());
        list.setWidthFull();
        list.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                model.open(event.getValue());
                chosen.run();
            }
        });
        return list;
    }

    /** A fact as it was told, with the day, and a pen that opens its question. */
    static class ShownFact extends Div {

        private final transient ArrivalModel model;
        private final Condition condition;

        ShownFact(ArrivalModel model, Condition condition) {
            this.model = model;
            this.condition = condition;
            addClassName("arrival-fact");
            show();
        }

        private void show() {
            removeAll();
            if (model.openedQuestions().contains(condition)) {
                add(ConditionQuestion.of(model.intake(), condition));
                return;
            }
            var told = model.versionBefore().answers().of(condition);
            var label = span("strong", Texts.label(condition));
            var more = span("meta", words());
            var day = Dates.date(model.facts().toldOn(condition));
            var when = span("meta", Texts.of(
                    told.recorded() == Recorded.DONT_KNOW
                            ? "intake.arrival.shown.unsure"
                            : "intake.arrival.shown.told",
                    day));
            var text = div("grow stack tight", label, more, when);
            var pen = Buttons.icon(Icons.EDIT, Texts.of("intake.arrival.shown.change", Texts.label(condition)),
                    click -> {
                        model.open(condition);
                        show();
                    });
            add(div("row", text, pen));
        }

        /** What was told besides, without what counts only for now. */
        private String words() {
            var told = model.versionBefore().answers().of(condition);
            return String.join(", ", told.details().entrySet().stream()
                    .filter(detail -> !detail.getKey().aboutNow() && !detail.getKey().judged()
                            && !detail.getKey().lately())
                    .sorted(Map.Entry.comparingByKey())
                    .map(detail -> detailWords(detail.getKey(), detail.getValue()))
                    .toList());
        }

        private static String detailWords(Detail detail, String value) {
            var words = IntakeDifference.words(detail, value);
            return List.of(Detail.Kind.ANSWER, Detail.Kind.DATE).contains(detail.kind())
                    ? Texts.label(detail) + ": " + words
                    : words;
        }
    }
}
