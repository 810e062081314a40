package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.platform.Texts;

/**
 * The current question. While it has the focus, every answer is one key: Y, N, U, a digit; a number is digits until
 * Enter, so that 10 is possible. Enter goes on, Backspace goes back.
 */
class QuestionCard extends Div implements Focusable<QuestionCard> {

    interface Listener {
        /** An answer was chosen; empty takes it back. */
        void answered(Optional<String> code);

        void goOn();

        void goBack();

        /** Goes to the note. */
        void note();
    }

    /** A key on a button or in a field belongs to that component; letters and digits on a button still answer. */
    static final String OWN_KEYS = "event.target === element"
            + " || (event.target.localName === 'vaadin-button' && event.key !== 'Enter' && event.key !== ' ')";

    private final H2 title = new H2();
    private final Span count = new Span();
    private final AnswerOptions options;
    private final Paragraph message = new Paragraph();

    QuestionCard(Listener listener) {
        options = new AnswerOptions(listener);
        addClassName("call-card");
        setTabIndex(0);
        getElement().setAttribute("role", "group");
        title.setId("call-question");
        getElement().setAttribute("aria-labelledby", "call-question");
        count.addClassNames("meta", "end");
        message.addClassName("meta");
        message.getElement().setAttribute("role", "status");
        var head = new Div(title, count);
        head.addClassName("row");
        add(head, options, message);
        ComponentUtil.addListener(this, KeyDownEvent.class, this::key,
                registration -> registration.setFilter(OWN_KEYS));
    }

    /** Shows a question with the answer that it has. */
    void show(FollowUpQuestion shown, GivenAnswers answers, String position) {
        title.setText(shown.name());
        count.setText(position);
        say(Texts.of(switch (shown.kind()) {
            case AGREE -> "followup.call.keys.agree";
            case LINE, ANSWER -> "followup.call.keys.answer";
            case NUMBER -> "followup.call.keys.number";
            case ONE -> "followup.call.keys.one";
            case SEVERAL -> "followup.call.keys.several";
            case PLACES -> "followup.call.keys.places";
        }));
        options.show(shown, answers);
    }

    /** Shows a message below the answers, announced politely. */
    void say(String words) {
        message.setText(words);
    }

    private void key(KeyDownEvent event) {
        var modifiers = event.getModifiers();
        if (!modifiers.contains(KeyModifier.CONTROL)
                && !modifiers.contains(KeyModifier.ALT)
                && !modifiers.contains(KeyModifier.META)) {
            options.key(event.getKey().getKeys().getFirst());
        }
    }
}
