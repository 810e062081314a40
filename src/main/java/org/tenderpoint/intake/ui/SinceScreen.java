package org.tenderpoint.intake.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.StandingAtArrival;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.ui.AnswerField;

/**
 * What is new since last time, or now: ten lines by name. A yes, or not sure, opens the questions that belong to it.
 */
class SinceScreen implements StandingAtArrival.Screen {

    private final ArrivalModel model;
    private final String title;
    private final boolean atOnce;
    private final Map<SinceLastTime, AnswerField> fields = new EnumMap<>(SinceLastTime.class);
    private final Map<SinceLastTime, Question> questions = new EnumMap<>(SinceLastTime.class);
    private final Component content;

    SinceScreen(ArrivalModel model, String day, boolean atOnce) {
        this.model = model;
        this.title = Texts.of("intake.arrival.since", day);
        this.atOnce = atOnce;
        for (var line : SinceLastTime.values()) {
            var words = Texts.of("intake.since_last_time." + line.code());
            var field = new AnswerField(words);
            field.setValue(model.since(line));
            var question = new Question(words, field);
            field.addValueChangeListener(event -> {
                model.since(line, event.getValue());
                unfold(line);
            });
            fields.put(line, field);
            questions.put(line, question);
            unfold(line);
        }
        content = ArrivalLines.section(title, "", questions.values().toArray(Component[]::new));
    }

    void answered(Map<SinceLastTime, Recorded> lines, Set<SinceLastTime> settled) {
        fields.forEach((line, field) -> {
            field.setValue(lines.getOrDefault(line, Recorded.NOT_ASKED));
            requireNonNull(questions.get(line)).setVisible(!settled.contains(line));
        });
    }

    /** Passed over where all of it was denied by link. */
    @Override
    public boolean empty() {
        return questions.values().stream().noneMatch(Component::isVisible);
    }

    /** Shows what belongs to a line that is not denied. */
    private void unfold(SinceLastTime line) {
        var question = requireNonNull(questions.get(line));
        var below = new ArrayList<Component>();
        for (var condition : line.about()) {
            if (model.openedQuestions().contains(condition) && ArrivalModel.asks(line, condition)) {
                if (!line.asksItself()) {
                    below.add(ConditionQuestion.of(model.intake(), condition));
                } else if (model.since(line) == Recorded.YES) {
                    below.addAll(DetailFields.of(model.intake(), condition));
                }
            }
        }
        if (line == SinceLastTime.ILLNESS && !below.isEmpty()) {
            model.openedQuestions().stream().sorted()
                    .filter(this::chosen)
                    .forEach(condition -> below.add(ConditionQuestion.of(model.intake(), condition)));
            below.addFirst(ArrivalLines.chooser(model, () -> unfold(line)));
        }
        question.details(below.toArray(Component[]::new));
    }

    /** Opened from the list, and not by another line. */
    private boolean chosen(Condition condition) {
        return Stream.of(SinceLastTime.values()).noneMatch(line -> line.about().contains(condition))
                && !model.shownConditions().contains(condition);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Component content() {
        return content;
    }

    @Override
    public Optional<String> atOnce() {
        boolean all = Stream.of(SinceLastTime.values()).map(model::since)
                .allMatch(Recorded::noOrNotAsked);
        // what a yes opens is answered one by one
        boolean nothingLeft = open().isEmpty() && model.unansweredQuestions().stream().anyMatch(model::openedSince);
        return Optional.of(Texts.of(all ? "intake.arrival.none" : "intake.arrival.no_other"))
                .filter(_ -> atOnce && !nothingLeft);
    }

    @Override
    public void answerAtOnce() {
        open().forEach(line -> requireNonNull(fields.get(line)).setValue(Recorded.NO));
    }

    @Override
    public Optional<String> missing() {
        var missing = new ArrayList<String>();
        open().forEach(line -> missing.add(Texts.of("intake.since_last_time." + line.code())));
        model.unansweredQuestions().stream().filter(model::openedSince)
                .forEach(condition -> missing.add(Texts.label(condition)));
        if (missing.isEmpty()) {
            return model.unread() ? Optional.of(Texts.of("intake.arrival.unread")) : Optional.empty();
        }
        return Optional.of(Texts.of(
                "intake.arrival.missing", missing.size(), missing.stream().collect(Collectors.joining("; "))));
    }

    private List<SinceLastTime> open() {
        return Stream.of(SinceLastTime.values())
                .filter(line -> model.since(line) == Recorded.NOT_ASKED)
                .toList();
    }
}
