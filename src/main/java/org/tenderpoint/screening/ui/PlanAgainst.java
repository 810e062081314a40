package org.tenderpoint.screening.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningRecord;
import org.tenderpoint.screening.WorkLimits;
import org.tenderpoint.screening.plan.HandsService.HandsDay;
import org.tenderpoint.screening.ui.PlanEditors.PlanEditedNote;
import org.tenderpoint.vocabulary.Work;

/**
 * The pane with the plan and the limits of screening and follow-ups: to be painted, or only read once the session has
 * begun.
 */
class PlanAgainst extends Pane {

    private final PlanPane plan;
    private final PlanEditedNote edited = new PlanEditedNote();
    private final CeilingMap ceilings = new CeilingMap();

    PlanAgainst(Consumer<List<Work>> changed, KeepWork.SaveOverride keeping) {
        super(Texts.of("screening.plan_against"));
        plan = new PlanPane(changed);
        plan.keeping(keeping);
        add(edited, ceilings, plan);
    }

    /** Somebody else saved first: their plan is in force, and the input here can still replace it. */
    void editedMeanwhile(String who, List<Work> theirs, List<Work> mine, Runnable takeMine) {
        edited.show(who, new PlanEditedNote.Version("", theirs), new PlanEditedNote.Version("", mine), () -> {},
                takeMine);
    }

    /**
     * @param agreed after earlier sessions
     * @param ahead whether the plan may still change
     * @param hands of the reader that day
     */
    void show(PlannedSessionRecord session, ScreeningRecord screening, WorkLimits agreed, boolean ahead,
            Optional<HandsDay> hands) {
        plan.hands(hands);
        var limits = Limits.of(screening, agreed);
        if (ahead) {
            plan.show(session.plan(), Optional.of(limits), Optional.of(session.minutes()));
        } else {
            ceilings.show(limits, session.plan());
        }
        plan.setVisible(ahead);
        ceilings.setVisible(!ahead);
    }
}
