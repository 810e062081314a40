package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;

/**
 * The current question. While it has the focus, every answer is one key, Y, N, U or a digit, and the next question
 * follows by itself; only a one waits, since a zero may follow. Enter goes on where several answers fit, Backspace and
 * Up go back. After the last question Enter ends the call.
 */
class QuestionCard extends Div implements Focusable<QuestionCard> {

    interface Listener {
        /** An answer was chosen, and more may follow; empty takes it back. */
        void answered(Optional<String> code);

        /** Places were marked on the map, which keeps the focus. */
        void marked(String code);

        /** The one answer was chosen: the next question follows. */
        void settled(String code);

        void goOn();

        void goBack();

        void note();
    }

    /** A key on a button or in a field belongs to that component; letters and digits on a button still answer. */
    static final String OWN_KEYS = "event.target === element"
            + " || (event.target.localName === 'vaadin-button' && event.key !== 'Enter' && event.key !== ' ')";

    /** Places are typed on the body map as well; a key that is held down answers one question, not all. */
    private static final String KEYS = "!event.repeat && (" + OWN_KEYS
            + " || (event.target.localName === 'body-map' && (event.key.length === 1 && event.key !== ' '"
            + " || event.key === 'Backspace')))";

    private final H2 title = new H2();
    private final Span count = span("meta end");
    private final ProgressBar progress = new ProgressBar();
    private final Button finish;
    private final Listener listener;
    private final AnswerOptions options;
    private final Paragraph message = new Paragraph();

    QuestionCard(Listener listener) {
        this.listener = listener;
        options = new AnswerOptions(listener, this::say);
        finish = Buttons.primary(Texts.of("followup.call.finish"), click -> listener.goOn());
        addClassName("call-card");
        setTabIndex(0);
        getElement().setAttribute("role", "group");
        title.setId("call-question");
        getElement().setAttribute("aria-labelledby", "call-question");
        message.addClassName("meta");
        message.getElement().setAttribute("role", "status");
        var head = div("row", title, count);
        progress.getElement().setAttribute("aria-label", Texts.of("followup.call.progress"));
        add(progress, head, options, finish, message);
        ComponentUtil.addListener(this, KeyDownEvent.class, this::key,
                registration -> registration.setFilter(KEYS));
    }

    void show(FollowUpQuestion shown, GivenAnswers answers, String position) {
        title.setText(shown.name());
        count.setText(position);
        finish.setVisible(false);
        options.setVisible(true);
        keys(Texts.of(switch (shown.kind()) {
            case AGREE -> "followup.call.keys.agree";
            case LINE, ANSWER -> "followup.call.keys.answer";
            case NUMBER -> "followup.call.keys.number";
            case ONE -> "followup.call.keys.one";
            case SEVERAL -> "followup.call.keys.several";
            case PLACES -> "followup.call.keys.places";
            case WORDS -> "followup.call.keys.words";
        }));
        options.show(shown, answers);
    }

    /** After the last question. */
    void showEnd() {
        title.setText(Texts.of("followup.call.end_of_script"));
        count.setText("");
        options.setVisible(false);
        finish.setVisible(true);
        keys(Texts.of("followup.call.keys.end"));
    }

    /** How much of the call is done. */
    void progress(int answered, int all) {
        progress.setValue(all == 0 ? 0 : (double) answered / all);
    }

    /** Shows a message below the answers, announced politely. */
    void say(String words) {
        message.setText(words);
        message.removeClassName("call-keys");
    }

    /** Shows the keys, if the device has any. */
    private void keys(String words) {
        message.setText(words);
        message.addClassName("call-keys");
    }

    private void key(KeyDownEvent event) {
        var modifiers = event.getModifiers();
        if (modifiers.contains(KeyModifier.CONTROL)
                || modifiers.contains(KeyModifier.ALT)
                || modifiers.contains(KeyModifier.META)) {
            return;
        }
        var pressed = event.getKey().getKeys().getFirst();
        if (pressed.equals("ArrowUp") || finish.isVisible() && pressed.equals("Backspace")) {
            listener.goBack();
        } else if (!finish.isVisible()) {
            options.key(pressed);
        } else if (pressed.equals("Enter")) {
            listener.goOn();
        } else if (pressed.equals("/")) {
            listener.note();
        }
    }
}
