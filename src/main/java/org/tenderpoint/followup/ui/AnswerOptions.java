package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.ui.RegionsField;

/**
 * The answers to a question, to tap or to type: Y, N, U, a digit; a number is digits until Enter, so that 10 is
 * possible.
 */
class AnswerOptions extends Div {

    private static final int HIGHEST = 10;

    private final QuestionCard.Listener listener;
    private Optional<FollowUpQuestion> step = Optional.empty();
    private GivenAnswers said = GivenAnswers.NONE;
    private String typed = "";

    AnswerOptions(QuestionCard.Listener listener) {
        this.listener = listener;
        addClassName("call-options");
    }

    void show(FollowUpQuestion shown, GivenAnswers answers) {
        boolean another = step.filter(before -> before.code().equals(shown.code())).isEmpty();
        step = Optional.of(shown);
        said = answers;
        if (another) {
            typed = answers.of(shown.code()).filter(code -> shown.kind() == FollowUpQuestion.Kind.NUMBER).orElse("");
        }
        removeAll();
        setClassName("call-options " + shown.kind().name().toLowerCase(Locale.ROOT));
        switch (shown.kind()) {
            case AGREE -> yesNo(List.of(Answer.YES, Answer.NO));
            case LINE, ANSWER -> yesNo(List.of(Answer.YES, Answer.NO, Answer.UNKNOWN));
            case NUMBER -> number();
            case ONE, SEVERAL -> choices(shown);
            case PLACES -> places(shown);
        }
    }

    /** Handles a key pressed on the card; ignored before there is a question. */
    void key(String pressed) {
        if (step.isEmpty()) {
            return;
        }
        switch (pressed) {
            case "Enter" -> enter();
            case "Backspace" -> backspace();
            case "/" -> listener.note();
            default -> character(pressed.toLowerCase(Locale.ROOT));
        }
    }

    private void character(String pressed) {
        var shown = step.orElseThrow();
        boolean digit = pressed.length() == 1 && Character.isDigit(pressed.charAt(0));
        switch (shown.kind()) {
            case AGREE -> answer(pressed, false);
            case LINE, ANSWER -> answer(pressed, true);
            case NUMBER -> {
                if (digit) {
                    digit(pressed);
                } else if (pressed.equals("u")) {
                    typed = "";
                    listener.answered(Optional.of(Answer.UNKNOWN.code()));
                }
            }
            case ONE, SEVERAL -> {
                if (digit) {
                    int number = pressed.equals("0") ? HIGHEST : Integer.parseInt(pressed);
                    shown.options().stream().skip(number - 1L).findFirst().ifPresent(option -> choose(option.code()));
                } else if (pressed.equals("u")) {
                    shown.options().stream()
                            .filter(option -> option.code().equals(Answer.UNKNOWN.code()))
                            .findFirst()
                            .ifPresent(option -> choose(option.code()));
                }
            }
            case PLACES -> {}
        }
    }

    private void answer(String pressed, boolean mayBeUnknown) {
        switch (pressed) {
            case "y" -> listener.answered(Optional.of(Answer.YES.code()));
            case "n" -> listener.answered(Optional.of(Answer.NO.code()));
            case "u" -> {
                if (mayBeUnknown) {
                    listener.answered(Optional.of(Answer.UNKNOWN.code()));
                }
            }
            default -> {}
        }
    }

    /** A second digit after a one makes ten; any other starts again, since the scale ends at ten. */
    private void digit(String pressed) {
        typed = typed.equals("1") && pressed.equals("0") ? "10" : pressed;
        number();
    }

    private void enter() {
        var shown = step.orElseThrow();
        switch (shown.kind()) {
            case NUMBER -> {
                if (!typed.isEmpty() && !typed.equals(Answer.UNKNOWN.code())) {
                    listener.answered(Optional.of(typed));
                }
            }
            // going on without a choice is an answer here: none of these
            case SEVERAL, PLACES -> {
                if (!said.has(shown.code())) {
                    listener.answered(Optional.of(""));
                }
            }
            case AGREE, LINE, ANSWER, ONE -> {}
        }
        listener.goOn();
    }

    private void backspace() {
        if (step.orElseThrow().kind() == FollowUpQuestion.Kind.NUMBER && !typed.isEmpty()) {
            typed = typed.equals("10") ? "1" : "";
            listener.answered(Optional.empty());
            number();
        } else {
            listener.goBack();
        }
    }

    private void choose(String code) {
        var shown = step.orElseThrow();
        if (shown.kind() == FollowUpQuestion.Kind.ONE) {
            listener.answered(Optional.of(code));
            return;
        }
        var chosen = new LinkedHashSet<>(said.several(shown.code()));
        boolean alone = Set.of("none", "nothing", Answer.UNKNOWN.code()).contains(code);
        if (!chosen.remove(code)) {
            // "nothing" and "don't know" exclude other choices
            chosen.removeIf(other -> alone || Set.of("none", "nothing", Answer.UNKNOWN.code()).contains(other));
            chosen.add(code);
        }
        listener.answered(Optional.of(String.join(",", chosen)));
    }

    private void yesNo(List<Answer> answers) {
        var now = said.of(step.orElseThrow().code()).orElse("");
        answers.forEach(answer -> add(new AnswerButton(
                Texts.label(answer), answer == Answer.UNKNOWN ? "U" : answer.name().substring(0, 1),
                now.equals(answer.code()), () -> listener.answered(Optional.of(answer.code())))));
    }

    private void choices(FollowUpQuestion shown) {
        var chosen = said.several(shown.code());
        for (int i = 0; i < shown.options().size(); i++) {
            var option = shown.options().get(i);
            add(new AnswerButton(
                    option.call(), String.valueOf((i + 1) % HIGHEST), chosen.contains(option.code()),
                    () -> choose(option.code())));
        }
    }

    private void number() {
        removeAll();
        for (int level = 0; level <= HIGHEST; level++) {
            var digits = String.valueOf(level);
            add(new AnswerButton(digits, "", typed.equals(digits), () -> {
                typed = digits;
                listener.answered(Optional.of(digits));
            }));
        }
        add(new AnswerButton(Texts.label(Answer.UNKNOWN), "U", typed.equals(Answer.UNKNOWN.code())
                || said.of(step.orElseThrow().code()).filter(Answer.UNKNOWN.code()::equals).isPresent(),
                () -> listener.answered(Optional.of(Answer.UNKNOWN.code()))));
    }

    private void places(FollowUpQuestion shown) {
        var field = new RegionsField(shown.name());
        field.setValue(new TreeSet<>(BodyPart.parseAll(said.of(shown.code()).orElse(""))));
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.answered(Optional.of(BodyPart.format(event.getValue())));
            }
        });
        add(field, Buttons.with(Icons.NEXT, Buttons.plain(Texts.of("followup.call.go_on"), click -> enter())));
    }

    /** One answer to tap, with its key. */
    static class AnswerButton extends Button {

        /** @param key empty if it has none */
        AnswerButton(String label, String key, boolean chosen, Runnable choose) {
            super(label, click -> choose.run());
            addClassName("call-option");
            setClassName("chosen", chosen);
            getElement().setAttribute("aria-pressed", String.valueOf(chosen));
            if (chosen) {
                setPrefixComponent(Icons.CHECK.small());
            }
            if (!key.isEmpty()) {
                setSuffixComponent(new KeyHint(key));
            }
        }
    }

    /** The keyboard key of the button that contains it. */
    static class KeyHint extends Span {

        KeyHint(String key) {
            super(key);
            addClassName("key");
            getElement().setAttribute("aria-hidden", "true");
        }
    }
}
