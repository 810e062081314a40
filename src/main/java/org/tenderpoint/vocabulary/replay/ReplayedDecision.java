package org.tenderpoint.vocabulary.replay;

import java.time.Instant;
import java.util.List;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.vocabulary.replay.ReplayOutcome.ReplayDifference;

/**
 * One client's decision next to the result of other rules on its facts.
 *
 * @param ruleSet the version that decided
 */
public record ReplayedDecision(
        ClientId client, Instant at, String ruleSet, Coded before, Coded after, ReplayChange change,
        List<ReplayDifference> differences) {

    public static ReplayedDecision of(
            ClientId client, Instant at, String ruleSet, ReplayOutcome before, ReplayOutcome after) {
        return new ReplayedDecision(
                client, at, ruleSet, before.level(), after.level(), before.changeTo(after),
                before.differencesTo(after));
    }

    public ReplayedDecision {
        differences = List.copyOf(differences);
    }
}
