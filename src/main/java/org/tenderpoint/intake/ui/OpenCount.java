package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeSidePanel;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Verdict;

/** What stands beside the form when no feature has more to say: how much is open. */
class OpenCount extends Div implements IntakeSidePanel.Panel {

    private final Verdict verdict = new Verdict();

    OpenCount() {
        add(verdict);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(IntakeAnswers draft) {
        int open = draft.openQuestions().size();
        if (open == 0) {
            verdict.show(State.OK, Texts.of("intake.side.all_answered"), "");
        } else {
            verdict.show(State.NEUTRAL, Texts.of("intake.side.open", open), Texts.of("intake.side.open_why"));
        }
    }
}
