package org.tenderpoint.screening;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.screening.words.RuleNames;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * A therapist's override of an effect of a finding.
 *
 * @param parts where it was dropped
 * @param why the kind of reason
 */
public record OverrideRecord(
        UUID id,
        String findingId,
        Set<BodyPart> parts,
        OverrideReason why,
        String reason,
        UserId by,
        Instant at) {

    public String findingInWords() {
        return RuleNames.of(findingId);
    }

    /** The kind of reason and the therapist's own words. */
    public String whyInWords() {
        return Texts.of("screening.override.why", Texts.label(why), reason);
    }
}
