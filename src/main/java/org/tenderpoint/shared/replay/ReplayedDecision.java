package org.tenderpoint.shared.replay;

import java.time.Instant;
import java.util.List;
import org.tenderpoint.shared.Coded;
import org.tenderpoint.shared.id.ClientId;

/**
 * One client's decision beside what other rules make of its facts.
 *
 * @param ruleSet the version that decided
 */
public record ReplayedDecision(
        ClientId client, Instant at, String ruleSet, Coded before, Coded after, ReplayChange change,
        List<ReplayDifference> differences) {

    public ReplayedDecision {
        differences = List.copyOf(differences);
    }
}
