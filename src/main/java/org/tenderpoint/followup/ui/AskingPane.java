package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.ui.CallKeeper.CallNote;
import org.tenderpoint.followup.ui.CallKeeper.LostCallPanel;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Pane;

/** The answers and the current question, or how the call ends; the note below. */
class AskingPane extends Pane {

    private final CallNote note;
    private final QuestionCard card;
    private final AnswerRows answers;
    private final Div asked = new Div();

    /**
     * @param jump called with a step that the caller goes back to
     * @param origin where an answer from outside this call comes from, in words
     * @param noted called when the note has changed
     */
    AskingPane(
            QuestionCard.Listener listener, Consumer<String> jump,
            BiFunction<FollowUpQuestion, GivenAnswers, String> origin,
            Runnable noted) {
        super(Texts.of("followup.call.answers"));
        note = new CallNote(noted);
        card = new QuestionCard(listener);
        answers = new AnswerRows(card, jump, origin);
        addClassName("call-middle");
        asked.add(answers);
        add(asked);
        foot(note);
    }

    /** Asks something else before the questions of the script. */
    void askFirst(Component other) {
        asked.addComponentAsFirst(other);
    }

    CallNote note() {
        return note;
    }

    /** Keeps the question and shows why it cannot go on. */
    void object(String words) {
        card.say(words);
    }

    /** Shows the next question. */
    void show(CallFlow flow) {
        mark(flow);
        card.focus();
        // the list of answers grows above it, so the question is scrolled into sight
        boolean tall = flow.current().filter(step -> step.kind() == FollowUpQuestion.Kind.PLACES).isPresent();
        card.scrollIntoView(tall ? ScrollIntoViewOption.Block.START : ScrollIntoViewOption.Block.CENTER);
    }

    /** Updates the answers, and leaves the focus where it is. */
    void mark(CallFlow flow) {
        answers.show(flow);
    }

    /** Shows the questions again. */
    void ask() {
        showOnly(asked, true);
    }

    void end(EndCallPanel panel) {
        showOnly(panel, false);
        panel.focus();
    }

    void showLost(LostCallPanel panel) {
        showOnly(panel, true);
    }

    private void showOnly(Component shown, boolean withNote) {
        removeAll();
        add(shown);
        note.setVisible(withNote);
    }
}
