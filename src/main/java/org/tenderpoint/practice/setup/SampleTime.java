package org.tenderpoint.practice.setup;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The moment in the past at which something of the sample practice is made to happen. It holds on the thread that makes
 * the sample and inside one call only; nobody outside this package can open it.
 */
public final class SampleTime {

    private static final ScopedValue<Happening> NOW = ScopedValue.newInstance();

    private record Happening(Instant moment, SampleWorld world) {}

    private SampleTime() {}

    public static <T> T at(Instant moment, SampleWorld world, Supplier<T> action) {
        return ScopedValue.where(NOW, new Happening(moment, world)).call(action::get);
    }

    static Optional<Instant> moment() {
        return NOW.isBound() ? Optional.of(NOW.get().moment()) : Optional.empty();
    }

    /** The sample that is being made on this thread. */
    public static Optional<SampleWorld> world() {
        return NOW.isBound() ? Optional.of(NOW.get().world()) : Optional.empty();
    }
}
