package org.tenderpoint.session.ui;

import com.vaadin.flow.component.html.Div;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.session.DoneElsewhere;

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

    void done(DoneElsewhere elsewhere) {
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
    }
}
