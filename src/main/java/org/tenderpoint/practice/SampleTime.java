package org.tenderpoint.practice;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The moment in the past at which something of the sample practice is made to happen. It holds on the thread that makes
 * the sample and inside one call only; nobody outside this package can open it.
 */
public final class SampleTime {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private SampleTime() {}

    static <T> T at(Instant moment, Supplier<T> action) {
        return ScopedValue.where(MOMENT, moment).call(action::get);
    }

    static Optional<Instant> moment() {
        return MOMENT.isBound() ? Optional.of(MOMENT.get()) : Optional.empty();
    }

    /** Whether what happens on this thread now is made up. */
    public static boolean running() {
        return MOMENT.isBound();
    }
}
