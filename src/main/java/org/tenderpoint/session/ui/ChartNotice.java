package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.screening.plan.TodaysLimits;
import org.tenderpoint.session.SessionRecord.DoneElsewhere;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Say;

/**
 * What the reader of a chart must know before anything else: whose it is, or that it was changed elsewhere meanwhile.
 */
class ChartNotice extends Div {

    private final SavedByWords who;

    ChartNotice(SavedByWords who) {
        this.who = who;
        addClassName("chart-told");
    }

    void colleague(UserId therapist) {
        add(new NoteBox(
                State.INFO, Texts.of("session.chart.colleague", who.name(therapist)),
                Texts.of("session.chart.read_only")));
    }

    void conflict(EditedByOther faster) {
        warn(Texts.of("session.chart.conflict"), who.words(faster));
    }

    void showDoneElsewhere(DoneElsewhere elsewhere) {
        warn(who.words(elsewhere), Texts.of("session.done_elsewhere.why." + elsewhere.step().code()));
    }

    /** Shown before work of another day is copied. */
    void ask(CopyQuestion question) {
        removeAll();
        add(question);
        question.ask();
    }

    private void warn(String title, String sentence) {
        var box = new NoteBox(State.ADAPT, title, sentence);
        box.getElement().setAttribute("role", "alert");
        removeAll();
        add(box);
        box.scrollIntoView();
    }

    /** Shown before work of another day is copied that goes beyond today's limits. */
    static class CopyQuestion extends Div {

        private final Button within;

        /** @param take copies the work */
        CopyQuestion(String what, List<Work> work, TodaysLimits limits, Consumer<List<Work>> take) {
            addClassName("copy-question");
            var list = lines(limits.against(work).stream().map(overstep -> Say.it(overstep.words())));
            within = Buttons.primary(Texts.of("session.copy.within"), click -> {
                var fitting = limits.within(work);
                removeFromParent();
                take.accept(fitting.work());
                if (!fitting.leftOut().isEmpty()) {
                    Toasts.done(Texts.of("session.copy.left_out", fitting.leftOut().stream()
                            .map(line -> line.part().label())
                            .collect(Collectors.joining(", "))));
                }
            });
            var buttons = div("row wrap",
                    within,
                    Buttons.plain(Texts.of("session.copy.as_it_was"), click -> {
                        removeFromParent();
                        take.accept(work);
                    }),
                    Buttons.quiet(Texts.of("session.copy.leave"), click -> removeFromParent()));
            var box = new NoteBox(State.STOP, Texts.of("session.copy.ask", what)).with(list, buttons);
            box.getElement().setAttribute("role", "alert");
            add(box);
        }

        void ask() {
            scrollIntoView();
            within.focus();
        }
    }
}
