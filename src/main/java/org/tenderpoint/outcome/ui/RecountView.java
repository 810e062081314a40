package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.outcome.OutcomeService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;

/** Recounts the figures from the records and shows the progress, whoever started it and on whichever node. */
@Route(OutcomePages.RECOUNT)
@RolesAllowed("MANAGER")
class RecountView extends Page implements BeforeEnterObserver {

    private final OutcomeService outcomes;
    private final Div state = div("stack loose");

    RecountView(OutcomeService outcomes) {
        super("outcome.recount.title");
        this.outcomes = outcomes;
        state.getElement().setAttribute("role", "status");
        var pane = new Pane(Texts.of("outcome.recount.title")).padded();
        pane.add(new Paragraph(Texts.of("outcome.recount.why")), state);
        back(Texts.of("outcome.recount.back"), OutcomeNavigation::open);
        panes(Columns.ONE, pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Texts.of("outcome.recount.complete"), Texts.of("outcome.recount.complete_why"), State.INFO);
    }

    /** Shows the progress, or this state once nothing is being counted. */
    private void show(String what, String why, State how) {
        state.removeAll();
        if (outcomes.progress().isPresent()) {
            state.add(new BackgroundProgress(
                    Texts.of("outcome.recount.running"), outcomes::progress, this::counted),
                    new Div(Buttons.plain(Texts.of("outcome.cancel"), _ -> stop())));
            return;
        }
        state.add(new NoteBox(how, what, why));
        state.add(new Div(
                Buttons.with(Icons.REPEAT, Buttons.plain(Texts.of("outcome.recount.start"), click -> start()))));
    }

    private void start() {
        outcomes.rebuild();
        counted();
    }

    private void counted() {
        show(Texts.of("outcome.recount.done"), Texts.of("outcome.recount.done_why"), State.OK);
    }

    private void stop() {
        outcomes.stopRebuild();
        show(Texts.of("outcome.cancelled"), Texts.of("outcome.recount.cancelled_why"), State.INFO);
    }
}
