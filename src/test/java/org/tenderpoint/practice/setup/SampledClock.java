package org.tenderpoint.practice.setup;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.practice.SettableClock;

/** While a sample is made, and on that thread alone, it shows the past as the program's own clock does. */
public abstract class SampledClock extends SettableClock {

    protected SampledClock() {
        super(Optional.empty());
    }

    @Override
    public Instant instant() {
        return SampleWorld.moment().orElseGet(super::instant);
    }
}
