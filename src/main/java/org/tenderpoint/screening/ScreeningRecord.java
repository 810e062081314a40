package org.tenderpoint.screening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.words.FindingWords;
import org.tenderpoint.vocabulary.rule.SignedWords;

/**
 * A screening as it was made.
 *
 * @param provisional before the visit's answers; not binding, and cannot start a session
 * @param decision as stored
 * @param words what its findings are called beside this client
 * @param waits present while nobody has taken the client's intake and nothing known speaks against the session
 * @param unsure the keys of the questions that were answered with "don't know" at this visit
 * @param overrides those that counted
 * @param judgement of what the client told in words, at this visit or an earlier one: that it does not matter
 * @param signed whose signature under the list without bearing covers each of these words
 * @param blocks what blocks the start; empty if nothing does
 */
public record ScreeningRecord(
        ScreeningId id,
        SessionId session,
        ClientId client,
        boolean provisional,
        ScreeningLevel level,
        ScreeningDecision decision,
        FindingWords words,
        Optional<IntakeWaits> waits,
        Set<String> unsure,
        List<OverrideRecord> overrides,
        Optional<OverrideRecord> judgement,
        Optional<SignedWords.Signature> signed,
        List<StartBlock> blocks) {

    public ScreeningRecord {
        unsure = Set.copyOf(unsure);
        overrides = List.copyOf(overrides);
        blocks = List.copyOf(blocks);
    }

    public boolean mayStart() {
        return blocks.isEmpty();
    }
}
