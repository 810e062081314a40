package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ScrollIntoViewOption;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.tenderpoint.followup.answers.CallAnswers;
import org.tenderpoint.followup.answers.ScriptStep;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Pane;

/** What was answered and the question in front of the caller, or how the call ends; the caller's own words below. */
class AskingPane extends Pane {

    private final CallNote note;
    private final QuestionCard card;
    private final AnswerRows answers;

    /**
     * @param jump hears of a step that the caller goes back to
     * @param origin where an answer comes from that was not given in this call, in words
     * @param noted hears that the caller's words have changed
     */
    AskingPane(
            QuestionCard.Listener listener, Consumer<String> jump, BiFunction<ScriptStep, CallAnswers, String> origin,
            Runnable noted) {
        super(Texts.of("followup.call.answers"));
        note = new CallNote(noted);
        card = new QuestionCard(listener);
        answers = new AnswerRows(card, jump, origin);
        addClassName("call-middle");
        add(answers);
        foot(note);
    }

    CallNote note() {
        return note;
    }

    /** Keeps the caller at the question, and says why. */
    void object(String words) {
        card.say(words);
    }

    /** The question that is next. */
    void show(CallFlow flow) {
        answers.show(flow);
        card.focus();
        // what was answered grows above it; the question stays in the caller's sight
        boolean tall = flow.current().filter(step -> step.kind() == ScriptStep.Kind.PLACES).isPresent();
        card.scrollIntoView(tall ? ScrollIntoViewOption.Block.START : ScrollIntoViewOption.Block.CENTER);
    }

    /** The questions again. */
    void ask() {
        only(answers, true);
    }

    void end(EndCallPanel panel) {
        only(panel, false);
        panel.focus();
    }

    void lost(LostCallPanel panel) {
        only(panel, true);
    }

    private void only(Component shown, boolean withNote) {
        removeAll();
        add(shown);
        note.setVisible(withNote);
    }
}
