package org.tenderpoint.screening;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * A therapist's override of an effect of a finding.
 *
 * @param effect the code of the effect, or {@code result}
 * @param parts where it was dropped
 * @param ruleSet the version of the rules at that time
 */
public record OverrideRecord(
        UUID id,
        String findingId,
        String effect,
        Set<BodyPart> parts,
        String reason,
        UserId by,
        Instant at,
        String ruleSet) {}
