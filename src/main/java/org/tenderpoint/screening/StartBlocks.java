package org.tenderpoint.screening;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.DeadClients;
import org.tenderpoint.client.RestrictedClients;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.screening.hold.StartBlock;

/** Finds out whether a session may start with its screening, its plan, its consent and the adjustments that stand. */
@Component
record StartBlocks(ObjectProvider<AdjustmentSource> adjustments, ConsentService consents, RestrictedClients restricted,
        DeadClients dead) {

    /** What blocks the start, gravest first. */
    List<StartBlock> of(PlannedSession session, Screening screening) {
        var left = of(screening);
        var planned = session.toRecord();
        if (adjustments.orderedStream().anyMatch(source -> source.standing(session.client()).stream()
                .anyMatch(line -> !line.isFollowedBy(planned.plan(), planned.day())))) {
            left.add(StartBlock.OPEN_ADJUSTMENTS);
        }
        if (adjustments.orderedStream().anyMatch(source -> source.appliedBy(session.id()).stream()
                .anyMatch(line -> line.goesAgainst(planned.plan())))) {
            left.add(StartBlock.OVER_ADJUSTMENTS);
        }
        return left;
    }

    /** What the plan follows as it is counts as applied by it, so that its effect is judged afterwards. */
    void applyWhatIsFollowed(PlannedSession session) {
        var planned = session.toRecord();
        adjustments.orderedStream().forEach(source -> source.standing(session.client()).stream()
                .filter(line -> line.isFollowedBy(planned.plan(), planned.day()))
                .forEach(line -> source.apply(line.id(), session.id())));
    }

    /** The same without the adjustments of earlier follow-ups, which only a therapist may read. */
    List<StartBlock> of(Screening screening) {
        var left = new ArrayList<>(StartBlock.in(screening.decision()));
        if (consents.treatmentRefused(screening.client())) {
            left.addFirst(StartBlock.NO_CONSENT);
        }
        if (restricted.includes(screening.client())) {
            left.addFirst(StartBlock.RESTRICTED);
        }
        if (dead.includes(screening.client())) {
            left.addFirst(StartBlock.DIED);
        }
        if (screening.snapshot().visit().plan().now().isEmpty()) {
            left.add(StartBlock.NO_PLAN);
        }
        return left;
    }
}
