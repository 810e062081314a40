package org.tenderpoint.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.ScreeningId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.Ceilings;

/**
 * A screening as it was made.
 *
 * @param provisional before the visit's answers; it binds nothing and starts nothing
 * @param findings as kept, worst first; those held back are among them
 * @param ceilings as kept
 * @param decision decided again from the facts as they were
 * @param overrides those that counted
 * @param blocks what is left before the session may start; empty when it may
 * @param frozenAt when the session started on it
 * @param by whose doing it was; empty when the program did it by itself
 */
public record ScreeningRecord(
        ScreeningId id,
        SessionId session,
        ClientId client,
        boolean provisional,
        ScreeningLevel level,
        String ruleSet,
        List<FindingRecord> findings,
        Ceilings ceilings,
        ScreeningDecision decision,
        List<OverrideRecord> overrides,
        List<StartBlock> blocks,
        Optional<Instant> frozenAt,
        Instant madeAt,
        Optional<UserId> by) {

    public ScreeningRecord {
        findings = List.copyOf(findings);
        overrides = List.copyOf(overrides);
        blocks = List.copyOf(blocks);
    }

    public boolean mayStart() {
        return blocks.isEmpty();
    }
}
