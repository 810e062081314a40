package org.tenderpoint.screening;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.audit.AuditEvent.SignedChange;

/**
 * Stores the decision of every screening that an earlier version made, which stored its findings and ceilings only.
 * After the start, by the rules that decided it; until then such a screening decides again when it is shown. One whose
 * rules do not say today what its findings say stays as it is.
 */
@Component
class DecisionFiller {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionFiller.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 100;

    private final ScreeningRepository screenings;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    DecisionFiller(
            ScreeningRepository screenings, TransactionOperations transaction, ApplicationEventPublisher events) {
        this.screenings = screenings;
        this.events = events;
        this.transaction = transaction;
    }

    /** Last of all that happens at the start. */
    @Order
    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        var some = next(FIRST);
        while (!some.isEmpty()) {
            some.forEach(this::fill);
            some = next(some.getLast());
        }
    }

    private List<UUID> next(UUID after) {
        return screenings.undecided(after, Limit.of(AT_ONCE));
    }

    /** Each by itself: one that cannot be read must neither undo the others nor stop the start. */
    private void fill(UUID id) {
        try {
            transaction.executeWithoutResult(_ -> screenings.findById(id).flatMap(Screening::decidedAgain)
                    .ifPresentOrElse(
                            decision -> {
                                screenings.keepDecision(id, decision);
                                events.publishEvent(new SignedChange("screenings", id));
                            },
                            () -> LOG.warn("Screening {}: its rules do not say today what it stored", id)));
        } catch (RuntimeException unreadable) {
            LOG.warn("Screening {} cannot be read: {}", id, unreadable.getClass().getSimpleName());
        }
    }
}
