package org.tenderpoint.score;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.MeasureId;
import org.tenderpoint.score.rules.ScoredMeasure;

/**
 * A measure as it was asked from some day on.
 *
 * @param number counted per code
 * @param until when the practice stopped asking it; empty while it asks
 */
public record MeasureVersion(MeasureId id, int number, Optional<Instant> until, ScoredMeasure measure) {

    public boolean askedAt(Instant moment) {
        return until.isEmpty() || moment.isBefore(until.get());
    }
}
