package org.tenderpoint.intake;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes self-intakes that clients began and never sent. */
@Component
class SelfIntakeRound {

    static final Duration KEPT = Duration.ofDays(30);

    private final SelfIntakeRepository intakes;
    private final Clock clock;

    SelfIntakeRound(SelfIntakeRepository intakes, Clock clock) {
        this.intakes = intakes;
        this.clock = clock;
    }

    /** @return how many there were */
    @Transactional
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT12H")
    public int forget() {
        return intakes.forget(clock.instant().minus(KEPT));
    }
}
