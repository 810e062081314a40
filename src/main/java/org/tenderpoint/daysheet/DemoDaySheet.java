package org.tenderpoint.daysheet;

import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.Staff;
import org.tenderpoint.practice.account.DemoSignIn;

/** In a demo, where visitors set no password, the sheets have one that their page tells. */
@Component
record DemoDaySheet(DemoSignIn demo, DaySheetStore store, Staff staff, Clock clock) {

    private static final String PASSWORD = "candles in the drawer";

    /** Empty in a practice. */
    Optional<String> password() {
        return demo.on() ? Optional.of(PASSWORD) : Optional.empty();
    }

    /** Once the demo's practice is there. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    void set() {
        if (demo.on() && store.one().isEmpty()) {
            staff.managers().stream().findFirst()
                    .ifPresent(manager -> store.set(PASSWORD, manager.id(), clock.instant()));
        }
    }
}
