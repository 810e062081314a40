package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.div;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** The screens of an arrival one by one: which of them is shown, and the buttons that lead on from it. */
final class ArrivalSteps {

    /** The page that shows them. */
    interface Frame {

        void show();

        /** Answers were given. */
        void changed();

        /** The last step was left. */
        void confirm();
    }

    private final Frame frame;
    private final MissingAnswers missing;
    private final Span place = new Span();
    private final Button confirm;
    private final Button next = Buttons.primary(Texts.of("screening.arrival.next"), event -> go(1));
    /** Answers what is open on the screen that is shown. */
    private final Button atOnce = Buttons.with(Icons.CHECK, Buttons.soft("", event -> atOnce()));
    private List<ArrivalStep> steps = List.of();
    private boolean returning;
    private int current;
    private boolean shownAsLast;

    ArrivalSteps(Frame frame, MissingAnswers missing) {
        this.frame = frame;
        this.missing = missing;
        confirm = Buttons.primary(Texts.of("screening.arrival.confirm"), event -> frame.confirm());
    }

    /** Which of how many, and its title. */
    Span place() {
        return place;
    }

    /** @param returning whether the client has been here before */
    void set(List<ArrivalStep> all, boolean returning) {
        steps = all;
        this.returning = returning;
    }

    boolean atLast() {
        return current == last();
    }

    boolean atFirst() {
        return current == 0;
    }

    /** Shows this step, or the last one if there are fewer. */
    void show(int step) {
        missing.removeAll();
        current = Math.min(step, last());
        frame.show();
    }

    /** A new client answers one by one; the last no on a screen leads to the next. */
    void denied() {
        if (!returning) {
            next();
        }
    }

    void next() {
        if (!atLast()) {
            go(1);
        }
    }

    /** Goes to the first step that lacks an answer. @return whether none does */
    boolean complete() {
        for (int i = 0; i <= last(); i++) {
            var lacks = steps.get(i).missing().get();
            if (lacks.isPresent()) {
                go(i - current);
                missing.show(lacks.get());
                missing.getParent().ifPresent(AnswerField::markMissing);
                return false;
            }
        }
        return true;
    }

    /** Goes to a step, past those on which nothing is left to ask. */
    private void go(int by) {
        int to = current + by;
        while (by != 0 && to > 0 && to < steps.size() && steps.get(to).empty().get()) {
            to += by;
        }
        show(Math.max(to, 0));
    }

    private int last() {
        int last = steps.size() - 1;
        while (last > 0 && steps.get(last).empty().get()) {
            last--;
        }
        return last;
    }

    /** The way back and the way on. */
    Component[] buttons() {
        shownAsLast = atLast();
        var on = shownAsLast ? confirm : next;
        return atFirst()
                ? new Component[]{on}
                : new Component[]{Buttons.plain(Texts.of("screening.arrival.before"), event -> go(-1)), on};
    }

    /**
     * The current step.
     *
     * @param above what stands before its questions
     */
    Pane pane(Component... above) {
        var step = steps.get(current);
        showPlace();
        confirm.setText(step.confirm().orElse(Texts.of("screening.arrival.confirm")));
        // below the last question, so that it denies only what was on the screen
        var pane = new Pane(step.title()).padded().with(above)
                .with(step.content().get(), missing, div("row", atOnce));
        offerRest();
        return pane;
    }

    /** Which of how many, and whether one before it was passed without the answers that it needs. */
    private void showPlace() {
        var step = steps.get(current);
        var shown = steps.stream().filter(one -> !one.empty().get()).toList();
        int at = shown.indexOf(step);
        long open = shown.stream().limit(Math.max(at, 0)).filter(one -> one.missing().get().isPresent()).count();
        place.setText(open == 0
                ? Texts.of("screening.arrival.step", at + 1, shown.size())
                : Texts.of("screening.arrival.step_open", at + 1, shown.size(), open));
    }

    /** After an answer: other questions may follow from it, or none, so that the way on is another. */
    void answered() {
        missing.removeAll();
        if (atLast() == shownAsLast) {
            showPlace();
            offerRest();
        } else {
            frame.show();
        }
    }

    /** Says what one press answers, as long as it fits what was answered. */
    private void offerRest() {
        var words = steps.get(current).atOnce().get();
        atOnce.getParent().ifPresent(row -> row.setVisible(words.isPresent()));
        words.ifPresent(rest -> atOnce.setText(
                restConfirms() ? Texts.of("screening.arrival.and_confirm", rest) : rest));
    }

    /** Whether the last answer confirms the arrival: a new client has answered everything else one by one. */
    private boolean restConfirms() {
        return atLast() && !returning;
    }

    /** Answers what is open on this step, and goes on. */
    private void atOnce() {
        steps.get(current).answer().run();
        frame.changed();
        if (restConfirms()) {
            frame.confirm();
        } else if (atLast()) {
            frame.show();
        } else {
            go(1);
        }
    }
}
