package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.screening.PlanAdvice;
import org.tenderpoint.screening.PlanAdviceLine;
import org.tenderpoint.screening.PlanService;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.shared.EditedByOther;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Toasts;

/** What earlier sessions taught about this plan: to decide, to decide again where the plan goes against it, or to know. */
class EarlierAdvice extends UnorderedList {

    private final ObjectProvider<PlanAdvice> sources;
    private final PlanService plans;
    private final Runnable decided;

    EarlierAdvice(ObjectProvider<PlanAdvice> sources, PlanService plans, Runnable decided) {
        this.sources = sources;
        this.plans = plans;
        this.decided = decided;
        addClassName("findings");
    }

    void show(PlannedSessionRecord session) {
        removeAll();
        sources.orderedStream().forEach(source -> show(source, session));
    }

    private void show(PlanAdvice source, PlannedSessionRecord session) {
        source.standing(session.client()).forEach(line -> add(item(source, line, session, () -> {
            // the plan is lowered first: should anything fail then, the advice still stands
            lower(line, session);
            source.apply(line.id(), session.id());
        })));
        var against = source.taken(session.id()).stream()
                .filter(line -> line.goesAgainst(session.plan()))
                .toList();
        against.forEach(line -> add(item(source, line, session, () -> lower(line, session))));
        var asked = against.stream().map(PlanAdviceLine::id).collect(Collectors.toSet());
        source.held(session.client()).stream()
                .filter(line -> !asked.contains(line.id()))
                .forEach(line -> add(new HeldItem(line)));
    }


    private AdviceItem item(PlanAdvice source, PlanAdviceLine line, PlannedSessionRecord session, Runnable apply) {
        return new AdviceItem(
                line, () -> decide(apply), reason -> decide(() -> source.dismiss(line.id(), session.id(), reason)));
    }

    private void lower(PlanAdviceLine line, PlannedSessionRecord session) {
        var lower = line.takenOver(session.plan());
        if (!lower.equals(session.plan())) {
            plans.changePlan(session.id(), session.version(), lower);
        }
    }

    private void decide(Runnable decision) {
        try {
            decision.run();
        } catch (EditedByOther meanwhile) {
            Toasts.failed(Texts.of("screening.plan.edited_by_other"));
        }
        decided.run();
    }
}
