package org.tenderpoint.screening;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tenderpoint.platform.Listeners;
import org.tenderpoint.screening.Screener.ScreeningChanged;

/**
 * Notifies open screens that a planned session became stricter or milder: changes on this node once they are committed,
 * changes by other nodes within ten seconds. Listeners read again with their own rights; the notice carries nothing
 * else.
 */
@Component
public class ScreeningNews {

    private static final String LOOK = "${tenderpoint.screenings.look-every:PT10S}";

    private final Listeners listeners = new Listeners();
    private final ScreeningChangeRepository changes;

    ScreeningNews(ScreeningChangeRepository changes) {
        this.changes = changes;
    }

    /** @return stops listening */
    public Runnable listen(Runnable heard) {
        return listeners.listen(heard);
    }

    @TransactionalEventListener
    void on(ScreeningChanged changed) {
        listeners.tell();
    }

    @Scheduled(initialDelayString = LOOK, fixedDelayString = LOOK)
    void look() {
        listeners.look(() -> changes.newest().map(Object::toString).orElse(""));
    }
}
