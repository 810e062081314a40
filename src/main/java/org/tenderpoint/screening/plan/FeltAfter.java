package org.tenderpoint.screening.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * How a client felt after a session.
 *
 * @param sore where and how much, the highest value told of each place, 0 to 10; without entries if there was no
 * soreness, or none with a place
 * @param worst the highest value told, 0 to 10
 * @param soreFor from the session's end until it was gone or, if it was still there, until the last answer; empty if
 * nobody said when it went
 * @param still whether it was still sore at the last answer
 * @param fine whether the client was not sore, told of no symptom, and did not feel worse
 */
public record FeltAfter(
        Map<BodyPart, Integer> sore, int worst, Optional<Duration> soreFor, boolean still, boolean fine) {

    public FeltAfter {
        sore = Map.copyOf(sore);
    }
}
