package org.tenderpoint.screening;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tenderpoint.platform.Listeners;
import org.tenderpoint.screening.Screener.ScreeningChanged;

/**
 * Tells open screens that a planned session became stricter or milder: what happens on this node once it is committed,
 * what other nodes do within ten seconds. Who hears it reads anew under their own rights; nothing else is told.
 */
@Component
public class ScreeningNews {

    private static final String LOOK = "${tenderpoint.screenings.look-every:PT10S}";

    private final Listeners listeners = new Listeners();
    private final ScreeningChangeRepository changes;

    ScreeningNews(ScreeningChangeRepository changes) {
        this.changes = changes;
    }

    /** @return ends the listening */
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
