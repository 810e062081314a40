package org.tenderpoint.screening.ui;

import static java.util.Objects.requireNonNull;
import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.evening.AtTheDoor;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.screening.rules.facts.AskedQuestions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.ui.AnswerField;

/**
 * The questions of every visit on one screen. A returning client may answer all open ones with one "None of these"; a
 * new client answers each. "Don't know" is asked once more in other words. The last line asks whether anything else is
 * new.
 */
class RedFlagQuestions extends Section {

    private static final String OTHER_NEW = "visit." + AskedQuestions.OTHER_NEW_TODAY;

    private final Map<RedFlag, AnswerField> fields = new EnumMap<>(RedFlag.class);
    private final Map<RedFlag, Question> questions = new EnumMap<>(RedFlag.class);
    private final AnswerField otherNew = new AnswerField(Texts.of(OTHER_NEW));
    private final Question otherNewQuestion = new Question(Texts.of(OTHER_NEW), otherNew);
    private final Runnable changed;
    private final Runnable denied;
    private boolean quiet;

    /** @param denied when the last answer that was open is a no, like all others */
    RedFlagQuestions(Runnable changed, Runnable denied) {
        this.changed = changed;
        this.denied = denied;
        addClassNames("arrival-screen", "red-flags");
        var head = div("pane-head", new H2(Texts.of("screening.arrival.flags")));
        var lines = div("arrival-lines");
        add(head, lines);
        for (var flag : RedFlag.values()) {
            var field = new AnswerField(Texts.label(flag));
            var question = new Question(Texts.label(flag), field);
            field.addValueChangeListener(event -> answered(flag));
            fields.put(flag, field);
            questions.put(flag, question);
            lines.add(question);
        }
        otherNew.addValueChangeListener(event -> {
            hintOtherNew();
            answered();
        });
        lines.add(otherNewQuestion);
    }

    Recorded otherNew() {
        return otherNew.getValue();
    }

    Map<RedFlag, Recorded> answers() {
        var all = new EnumMap<RedFlag, Recorded>(RedFlag.class);
        fields.forEach((flag, field) -> {
            if (field.getValue() != Recorded.NOT_ASKED) {
                all.put(flag, field.getValue());
            }
        });
        return all;
    }

    Set<RedFlag> present() {
        return answers().entrySet().stream()
                .filter(answer -> answer.getValue() == Recorded.YES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    void show(VisitAnswers given) {
        quiet = true;
        otherNew.setValue(given.asked(AskedQuestions.OTHER_NEW_TODAY));
        hintOtherNew();
        fields.forEach((flag, field) -> {
            field.setValue(given.of(flag));
            hint(flag);
        });
        quiet = false;
    }

    /** A question that was denied by link is no longer shown; the others are, with their answer. */
    void show(AtTheDoor stands) {
        show(stands.answers());
        questions.forEach((flag, question) -> question.setVisible(!stands.settled(flag)));
        otherNewQuestion.setVisible(!stands.settledOtherNew());
    }

    /** Whether all of it was denied by link. */
    boolean empty() {
        return !otherNewQuestion.isVisible()
                && questions.values().stream().noneMatch(question -> question.isVisible());
    }

    /** The questions without any answer; "don't know" is an answer. */
    List<RedFlag> open() {
        return Stream.of(RedFlag.values())
                .filter(flag -> requireNonNull(fields.get(flag)).getValue() == Recorded.NOT_ASKED)
                .toList();
    }

    /** What nobody has answered yet, in words; silence is not a no. */
    Optional<String> missing() {
        var names = new ArrayList<>(open().stream().map(flag -> Texts.label(flag)).toList());
        if (otherNew() == Recorded.NOT_ASKED) {
            names.add(Texts.of(OTHER_NEW));
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Texts.of("screening.arrival.missing", names.size(), String.join("; ", names)));
    }

    /** What denying the rest says; empty if something was told and nothing is left. */
    Optional<String> rest() {
        boolean all = Stream.concat(fields.values().stream(), Stream.of(otherNew))
                .allMatch(field -> field.getValue().noOrNotAsked());
        return Optional.of(Texts.of(all ? "screening.arrival.none" : "screening.arrival.no_other"))
                .filter(_ -> all || !open().isEmpty() || otherNew() == Recorded.NOT_ASKED);
    }

    /** Answers what is still open; given answers stay. */
    void noneOfThese() {
        quiet = true;
        open().forEach(flag -> requireNonNull(fields.get(flag)).setValue(Recorded.NO));
        if (otherNew() == Recorded.NOT_ASKED) {
            otherNew.setValue(Recorded.NO);
        }
        quiet = false;
        changed.run();
    }

    private void answered(RedFlag flag) {
        hint(flag);
        answered();
    }

    private void answered() {
        if (!quiet) {
            changed.run();
            if (otherNew() == Recorded.NO
                    && fields.values().stream().allMatch(field -> field.getValue() == Recorded.NO)) {
                denied.run();
            }
        }
    }

    private void hint(RedFlag flag) {
        boolean unsure = requireNonNull(fields.get(flag)).getValue() == Recorded.DONT_KNOW;
        requireNonNull(questions.get(flag)).hint(unsure ? Texts.of("screening.arrival.again." + flag.code()) : "");
    }

    private void hintOtherNew() {
        otherNewQuestion.hint(otherNew() == Recorded.DONT_KNOW
                ? Texts.of("screening.arrival.again." + AskedQuestions.OTHER_NEW_TODAY)
                : "");
    }
}
