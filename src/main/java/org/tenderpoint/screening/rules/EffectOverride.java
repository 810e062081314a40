package org.tenderpoint.screening.rules;

import java.util.Set;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * A therapist's decision to go ahead against one effect of one finding. Who, when and why are the caller's record.
 *
 * @param finding the finding's id, e.g. {@code SCR-133} or {@code SCR-310.anticoagulant}
 * @param effect {@link #RESULT}, the effect's {@link Effect#key()}, or one of its {@link Effect#codes()} to drop only a
 * part of it, e.g. {@code no-mod:thai}
 * @param parts where it is dropped; empty means everywhere the finding names. Not read for the result, positions and
 * credentials
 */
public record EffectOverride(String finding, String effect, Set<BodyPart> parts) {

    /** Names the result {@code clearance} itself, which then counts as {@code adapt}. */
    public static final String RESULT = "result";

    public EffectOverride {
        parts = Set.copyOf(parts);
    }

    public static EffectOverride ofResult(String finding) {
        return new EffectOverride(finding, RESULT, Set.of());
    }
}
