package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;

/** The answers above the current question, and the questions below it. */
class AnswerRows extends Div {

    private static final int NEXT_SHOWN = 5;

    private final QuestionCard card;
    private final Consumer<String> jump;
    private final BiFunction<FollowUpQuestion, GivenAnswers, String> origin;
    private final Span told = span("meta told-before");
    private final Div before = div("list");
    private final Div after = div("list");

    /** @param origin where an answer comes from that was not given in this call, in words; else empty */
    AnswerRows(QuestionCard card, Consumer<String> jump, BiFunction<FollowUpQuestion, GivenAnswers, String> origin) {
        this.origin = origin;
        this.card = card;
        this.jump = jump;
        addClassName("call-answers");
        add(told, before, card, after);
    }

    void show(CallFlow flow) {
        before.removeAll();
        after.removeAll();
        var steps = flow.steps();
        var usual = usualOrigin(steps, flow);
        told.setText(usual);
        told.setVisible(!usual.isEmpty());
        int here = flow.current().map(steps::indexOf).orElse(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (i < here || i > here && flow.answers().has(step.code())) {
                (i < here ? before : after).add(answeredRow(step, flow, usual));
            } else if (i > here && i <= here + NEXT_SHOWN) {
                after.add(row(step, i == here + 1 ? Texts.of("followup.call.next") : ""));
            }
        }
        card.progress((int) steps.stream().filter(step -> flow.answers().has(step.code())).count(), steps.size());
        flow.current().ifPresentOrElse(
                step -> card.show(step, flow.answers(), position(step, flow)), card::showEnd);
    }

    /**
     * The source that several earlier answers share: it is named once above them, and only other sources beside their
     * answers.
     */
    private String usualOrigin(List<FollowUpQuestion> steps, CallFlow flow) {
        return steps.stream()
                .filter(step -> flow.answers().has(step.code()))
                .map(step -> origin.apply(step, flow.answers()))
                .filter(from -> !from.isEmpty())
                .collect(Collectors.groupingBy(from -> from, Collectors.counting()))
                .entrySet().stream()
                .filter(from -> from.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private Div answeredRow(FollowUpQuestion step, CallFlow flow, String usual) {
        var row = styled(row(step, ""), "done");
        var answer = span("strong grow", CallWords.answer(step, flow.answers()));
        var from = origin.apply(step, flow.answers());
        if (!from.isEmpty() && !from.equals(usual)) {
            answer.add(new Span(" "), span("meta small", from));
        }
        var change = Buttons.icon(
                Icons.EDIT, Texts.of("followup.call.change", step.name()), click -> jump.accept(step.code()));
        change.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.TERTIARY);
        row.add(answer, change);
        return row;
    }

    private static Div row(FollowUpQuestion step, String more) {
        var row = div("call-row", span("muted call-name", step.name()));
        if (!more.isEmpty()) {
            row.add(span("meta end", more));
        }
        return row;
    }

    private static String position(FollowUpQuestion step, CallFlow flow) {
        var part = flow.steps().stream().filter(other -> other.part() == step.part()).toList();
        return part.size() == 1
                ? ""
                : Texts.of("followup.call.position",
                        Texts.of("followup.call.part." + step.part().code()), part.indexOf(step) + 1, part.size());
    }
}
