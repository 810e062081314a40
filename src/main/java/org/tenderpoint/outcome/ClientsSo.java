package org.tenderpoint.outcome;

import java.time.Instant;

/** Of how many clients it was so at any session, of those of whom it is known at any (OUT-26). */
record ClientsSo(Measure measure, OutcomeFilter filter) implements Question<SessionOutcome[], Tally> {

    @Override
    public Tally nothing() {
        return new Tally();
    }

    @Override
    public void add(Tally to, SessionOutcome[] rows, Instant now) {
        var worst = Counted.LEFT_OUT;
        for (var row : rows) {
            if (filter.takes(row)) {
                worst = graver(worst, measure.of(row, now));
            }
        }
        to.add(worst);
    }

    /** Once so is so; of a client who told of some sessions only, what they told stands. */
    private static Counted graver(Counted one, Counted other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public void addAll(Tally to, Tally part) {
        to.add(part);
    }
}
