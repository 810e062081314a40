package org.tenderpoint.screening.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.screening.AdvisedLimits;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.vocabulary.Work;

/** The plan on the map and line by line, held against what the screening and earlier follow-ups allow. */
class PlanAgainst extends Pane {

    private final PlanPane plan;
    private final PlanEditedNote edited = new PlanEditedNote();
    private final CeilingMap ceilings;

    PlanAgainst(Consumer<List<Work>> changed) {
        super(Texts.of("screening.plan_against"));
        plan = new PlanPane(true, changed);
        ceilings = new CeilingMap(plan::propose);
        add(edited, ceilings, plan);
    }

    /** Somebody else was faster: their plan stands, and the one that was wanted here can be taken all the same. */
    void editedMeanwhile(String who, List<Work> theirs, List<Work> mine, Runnable takeMine) {
        edited.show(who, new PlanEditedNote.Version("", theirs), new PlanEditedNote.Version("", mine), () -> {}, takeMine);
    }

    /**
     * @param agreed after earlier sessions
     * @param ahead whether the plan may still change
     */
    void show(PlannedSessionRecord session, ScreeningDecision decision, AdvisedLimits agreed, boolean ahead) {
        var limits = new Limits(decision, agreed);
        ceilings.show(limits, session.plan());
        plan.show(session.plan(), Optional.of(limits));
        plan.setVisible(ahead);
    }
}
